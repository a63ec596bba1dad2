"""Mail that is not lost when the mail server is down, and not sent twice."""
