"""Which chapters somebody has to look at again, because something they are made from has changed."""
