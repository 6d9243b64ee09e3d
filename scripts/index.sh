# shellcheck shell=sh
# To be sourced before uv: hands on pip's index, extra indexes and certificates (from the environment or pip.conf),
# which uv does not read. What is set for uv itself stays. Mixing indexes is safe here: the locks pin every hash.

pip_settings=$(.venv/bin/python -m pip config list 2>/dev/null || true)

of_pip() { # of_pip NAME: the value that pip itself would use, or nothing; several lines become one
    for source in :env: install global; do
        printf '%s\n' "$pip_settings" | sed -n "s/^$source\.$1='\(.*\)'\$/\1/p" | sed 's/\\n/ /g'
    done | head -n 1
}

UV_DEFAULT_INDEX=${UV_DEFAULT_INDEX:-${UV_INDEX_URL:-$(of_pip index-url)}}
UV_INDEX=${UV_INDEX:-${UV_EXTRA_INDEX_URL:-$(of_pip extra-index-url)}}
UV_INDEX_STRATEGY=${UV_INDEX_STRATEGY:-unsafe-best-match}
UV_HTTP_TIMEOUT=${UV_HTTP_TIMEOUT:-300}
SSL_CERT_FILE=${SSL_CERT_FILE:-$(of_pip cert)}
export UV_DEFAULT_INDEX UV_INDEX UV_INDEX_STRATEGY UV_HTTP_TIMEOUT
if [ -n "$SSL_CERT_FILE" ]; then export SSL_CERT_FILE; fi
