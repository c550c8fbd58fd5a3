"""The peers' settings and themes for ``measure.py``: the least that is a news site.

Both print the same parts: a paged home, sections and tags (20 a page), reports with the
way to section and tags, a feed of twenty, a sitemap.
"""

from __future__ import annotations

HEAD = """\
<!doctype html><html lang="vi"><head><meta charset="utf-8">\
<meta name="viewport" content="width=device-width">"""
FOOT = "</main><footer>Số liệu minh họa</footer></body></html>"

PELICAN = {
    "pelicanconf.py": """\
import os

SITENAME = "Trang mẫu đo tốc độ"
SITEURL = FEED_DOMAIN = "https://mau.example"
PATH = "content"
ARTICLE_PATHS = ["tin"]
STATIC_PATHS = PAGE_PATHS = []
OUTPUT_PATH = "output"
THEME = "theme"
PLUGINS = []
TIMEZONE = "Asia/Ho_Chi_Minh"
DEFAULT_LANG = "vi"
DEFAULT_PAGINATION = 20
PAGINATED_TEMPLATES = {"index": None, "tag": None, "category": None}
DIRECT_TEMPLATES = ["index", "sitemap"]
SITEMAP_SAVE_AS = "sitemap.xml"
ARTICLE_URL = "tin/{date:%Y}/{slug}/"
CATEGORY_URL = "chuyen-muc/{slug}/"
TAG_URL = "chu-de/{slug}/"
ARTICLE_SAVE_AS = ARTICLE_URL + "index.html"
CATEGORY_SAVE_AS = CATEGORY_URL + "index.html"
TAG_SAVE_AS = TAG_URL + "index.html"
AUTHOR_SAVE_AS = AUTHORS_SAVE_AS = ARCHIVES_SAVE_AS = ""
TAGS_SAVE_AS = CATEGORIES_SAVE_AS = ""
PAGINATION_PATTERNS = (
    (1, "{base_name}/", "{base_name}/index.html"),
    (2, "{base_name}/trang-{number}/", "{base_name}/trang-{number}/index.html"),
)
FEED_ALL_ATOM = "nguon.xml"
FEED_MAX_ITEMS = 20
CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
if os.environ.get("WARM"):
    CACHE_CONTENT = LOAD_CONTENT_CACHE = True
    CONTENT_CACHING_LAYER = "generator"
""",
    "theme/static/.keep": "",
    "theme/templates/base.html": HEAD
    + """\
<title>{% block title %}{{ SITENAME }}{% endblock %}</title>
{% block head %}{% endblock %}</head>
<body><header><a href="/">{{ SITENAME }}</a></header><main>
{% block main %}{% endblock %}
"""
    + FOOT,
    "theme/templates/list.html": """\
{% extends "base.html" %}{% block main %}<h1>{{ heading|default(SITENAME) }}</h1>
{% for a in articles_page.object_list %}
<article><h2><a href="/{{ a.url }}">{{ a.title }}</a></h2>
<time datetime="{{ a.date.isoformat() }}">{{ a.date.strftime("%d/%m/%Y") }}</time>
<p>{{ a.metadata.summary }}</p></article>
{% endfor %}
<nav>{% if articles_page.has_previous() %}
<a href="/{{ articles_previous_page.url }}">Trang trước</a>{% endif %}
{{ articles_page.number }}/{{ articles_paginator.num_pages }}
{% if articles_page.has_next() %}
<a href="/{{ articles_next_page.url }}">Trang sau</a>{% endif %}</nav>{% endblock %}
""",
    "theme/templates/index.html": '{% extends "list.html" %}',
    "theme/templates/tag.html": '{% extends "list.html" %}{% set heading = tag %}',
    "theme/templates/category.html": """\
{% extends "list.html" %}{% set heading = category %}""",
    "theme/templates/article.html": """\
{% extends "base.html" %}{% block title %}{{ article.title }}{% endblock %}
{% block head %}<meta name="description" content="{{ article.metadata.summary }}">
<link rel="canonical" href="{{ SITEURL }}/{{ article.url }}">{% endblock %}
{% block main %}<article><h1>{{ article.title }}</h1><p>
<time datetime="{{ article.date.isoformat() }}">{{ article.date.strftime("%d/%m/%Y") }}
</time> {{ article.author }}
<a href="/{{ article.category.url }}">{{ article.category }}</a></p>
{{ article.content }}
<ul>{% for t in article.tags %}<li><a href="/{{ t.url }}">{{ t }}</a></li>
{% endfor %}</ul></article>{% endblock %}
""",
    "theme/templates/sitemap.html": """\
<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{% for a in articles %}
<url><loc>{{ SITEURL }}/{{ a.url }}</loc>
<lastmod>{{ a.date.isoformat() }}</lastmod></url>
{% endfor %}</urlset>
""",
}

HUGO = {
    "hugo.toml": """\
baseURL = "https://mau.example/"
title = "Trang mẫu đo tốc độ"
timeZone = "Asia/Ho_Chi_Minh"
disableKinds = ["section"]
disableAliases = true
[pagination]
pagerSize = 20
path = "trang"
[services.rss]
limit = 20
[taxonomies]
tag = "tags"
category = "categories"
[permalinks.page]
tin = "/tin/:year/:slug/"
[outputs]
home = ["html", "rss"]
taxonomy = ["html"]
term = ["html"]
""",
    "layouts/baseof.html": HEAD
    + """\
<title>{{ .Title }}</title><meta name="description" content="{{ .Description }}">
<link rel="canonical" href="{{ .Permalink }}"></head>
<body><header><a href="/">{{ site.Title }}</a></header><main>
{{ block "main" . }}{{ end }}
"""
    + FOOT,
    "layouts/_partials/list.html": """\
<h1>{{ .Title }}</h1>{{ range .Paginator.Pages }}
<article><h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2>
<time datetime="{{ .Date.Format "2006-01-02T15:04:05Z07:00" }}">\
{{ .Date.Format "02/01/2006" }}</time>
<p>{{ .Description }}</p></article>
{{ end }}
<nav>{{ with .Paginator.Prev }}<a href="{{ .URL }}">Trang trước</a>{{ end }}
{{ .Paginator.PageNumber }}/{{ .Paginator.TotalPages }}
{{ with .Paginator.Next }}<a href="{{ .URL }}">Trang sau</a>{{ end }}</nav>
""",
    "layouts/home.html": """\
{{ define "main" }}{{ $_ := .Paginate site.RegularPages }}{{ partial "list.html" . }}
{{ end }}""",
    "layouts/term.html": """\
{{ define "main" }}{{ $_ := .Paginate .Pages }}{{ partial "list.html" . }}{{ end }}""",
    "layouts/taxonomy.html": """\
{{ define "main" }}<ul>{{ range .Pages }}
<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}""",
    "layouts/page.html": """\
{{ define "main" }}<article><h1>{{ .Title }}</h1><p>
<time datetime="{{ .Date.Format "2006-01-02T15:04:05Z07:00" }}">\
{{ .Date.Format "02/01/2006" }}</time> {{ .Params.author }}
{{ range .GetTerms "categories" }}
<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
</p>{{ .Content }}<ul>{{ range .GetTerms "tags" }}
<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></article>{{ end }}
""",
}

FILES = {"pelican": PELICAN, "hugo": HUGO}
