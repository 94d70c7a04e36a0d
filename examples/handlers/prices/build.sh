#!/usr/bin/env bash
# Makes prices.jar, the same bytes each time. It is committed, so that the example needs no JDK. Needs JDK 17.
set -euo pipefail
cd "$(dirname "$0")"
classes=$(mktemp -d)
trap 'rm -rf "$classes"' EXIT
javac --release 17 -d "$classes" shop/Prices.java
jar --create --file prices.jar --no-manifest --date 2026-01-01T00:00:00Z -C "$classes" shop/Prices.class
