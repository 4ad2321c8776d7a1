#!/usr/bin/env bash
# Packs the program, installs the tarball into an empty folder as a user would, and does the main job with what was installed.
set -euo pipefail

root="$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd)"
folder="$(mktemp -d)"
trap 'rm -rf -- "$folder"' EXIT

cd -- "$root"
npm pack --foreground-scripts --loglevel=error --pack-destination "$folder"
mkdir -- "$folder/installed"
cd -- "$folder/installed"
printf '{ "name": "installed", "private": true }\n' >package.json
npm install --no-audit --no-fund --loglevel=error ../fairnotice-*.tgz
du -sh node_modules | sed 's/^/installed size: /'
node "$root/test/packed/main-job.mjs" node_modules/.bin/fairnotice
