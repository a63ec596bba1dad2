"""Which language a reader gets: that of the address, else that of the browser. No cookie has a say."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.middleware.locale import LocaleMiddleware


class ReaderLanguageMiddleware(LocaleMiddleware):
    """Django's middleware without its language cookie, so that a proxy may keep what readers get."""

    def process_request(self, request: HttpRequest) -> None:
        """Activate the language of the request."""
        request.COOKIES.pop(settings.LANGUAGE_COOKIE_NAME, None)
        super().process_request(request)

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        """Send readers without a language in the address to the one of their browser."""
        answer = super().process_response(request, response)
        if answer is not response:
            # Django says that its redirect depends on the cookie.
            answer["Vary"] = "Accept-Language"
        return answer
