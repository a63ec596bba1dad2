# The site in one image. What an operator sets is in the README's table; settings come from the environment.
FROM python:3.13-slim

ENV PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1 PYTHONPATH=/srv:/srv/site \
    DJANGO_SETTINGS_MODULE=config.settings.production

WORKDIR /srv
COPY requirements/base.txt requirements/base.txt
RUN pip install --no-cache-dir --require-hashes --requirement requirements/base.txt

COPY . .
# Collecting static files needs settings, not services: these values are used in this step only.
RUN python -m config.catalogues compile \
    && SECRET_KEY="used-only-while-building-0123456789-abcdefghijklmnop" ALLOWED_HOSTS=build.invalid \
       DATABASE_URL=sqlite:////srv/var/build.sqlite3 python manage.py collectstatic --no-input \
    && useradd --system --home-dir /srv site && mkdir -p var/media/images && chown -R site var

USER site
VOLUME /srv/var/media
EXPOSE 8000
CMD ["granian", "--interface", "wsgi", "--host", "0.0.0.0", "--port", "8000", "--workers", "2", \
     "config.wsgi:application"]
