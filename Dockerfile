# The service in an image that holds no weights: name a model at run time (GROUNDWIRE_MODEL and its provider's key), or
# build with `--build-arg WITH_LOCAL=1` for the embedded one. Runs with a read-only root: only the cache and /tmp are written.

# Both need Python at the same path; scripts/image_check.sh hands in stand-ins where no registry of images is reachable.
ARG BUILD_BASE=python:3.12-bookworm
ARG BASE=python:3.12-slim-bookworm

# The full image has the compiler that one dependency needs on ARM; nothing of it reaches the image that runs.
FROM ${BUILD_BASE} AS build

# Behind a mirror: --build-arg PIP_INDEX_URL=... --build-arg UV_DEFAULT_INDEX=...
ARG PIP_INDEX_URL
ARG UV_DEFAULT_INDEX
ARG WITH_LOCAL=0

WORKDIR /src
COPY locks/ locks/
RUN pip install --no-cache-dir --require-hashes --requirement locks/uv.txt \
    && python -m venv --without-pip /opt/groundwire \
    && if [ "$WITH_LOCAL" = 1 ]; then lock=local; else lock=runtime; fi \
    && uv pip install --python /opt/groundwire/bin/python --no-cache --compile-bytecode --no-deps \
        --preview-features build-dependency-hashes --require-build-hashes --build-constraints locks/build.txt \
        --require-hashes --requirement "locks/$lock.txt" \
    && cp /usr/lib/*-linux-gnu/libgomp.so.1 /opt/groundwire/lib/

COPY pyproject.toml README.md LICENSE ./
COPY schemas/ schemas/
COPY prompts/ prompts/
COPY service/ service/
RUN uv pip install --python /opt/groundwire/bin/python --no-cache --compile-bytecode --no-deps \
        --preview-features build-dependency-hashes --require-build-hashes --build-constraints locks/build.txt .

FROM ${BASE}

LABEL org.opencontainers.image.title="Groundwire" \
      org.opencontainers.image.description="Reads trade-policy news and answers with facts traceable to the article's characters." \
      org.opencontainers.image.licenses="Apache-2.0"

COPY --from=build /opt/groundwire /opt/groundwire
RUN install --directory --owner=10001 --group=10001 /var/cache/groundwire

# The embedded model's server links to libgomp, which the slim image does not have.
ENV PATH=/opt/groundwire/bin:$PATH \
    LD_LIBRARY_PATH=/opt/groundwire/lib \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    HOME=/var/cache/groundwire \
    GROUNDWIRE_CACHE_DIR=/var/cache/groundwire

# A number, so that Kubernetes can see that it is not root.
USER 10001:10001
WORKDIR /var/cache/groundwire
EXPOSE 8000

# Lives, not ready: an unreachable model must not restart the container.
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
    CMD ["python", "-c", "import urllib.request as u; u.urlopen('http://127.0.0.1:8000/healthz', timeout=4)"]

# uvicorn answers SIGTERM itself and reaps its one child, so no init is needed.
CMD ["groundwire", "serve", "--host", "0.0.0.0", "--port", "8000"]
