#!/usr/bin/env bash
# Installs what tests/bench/photos.py compares with into a folder of its own, through
# npm as this machine has it set up: photo_peers.sh FOLDER
set -euo pipefail
mkdir -p "$1"
cd "$1"
[ -f package.json ] || echo '{"private": true, "type": "module"}' > package.json
npm install --no-audit --no-fund --silent sharp@0.35.5 @11ty/eleventy-img@7.0.0
