# Stand-ins for the base images of the example, made here and pushed to the registry under their Docker Hub names, only
# when Docker Hub cannot be reached. Their content is real: Debian by debootstrap, Node and npm from npm packages.

images=$dir/images
base_images=(library/debian:bookworm-slim library/node:22-slim library/busybox:1.37 moby/buildkit:buildx-stable-1)

# Once per start: the engine asks the registry as a mirror only when this says unreachable.
probe_hub() {
  case ${WARMBAKE_ENGINE_HUB:-} in
  reachable | unreachable) echo "$WARMBAKE_ENGINE_HUB" ;;
  *) timeout 5 "$root/usr/bin/crane" digest docker.io/library/busybox:1.37 >/dev/null 2>&1 && echo reachable || echo unreachable ;;
  esac
}

has_image() { [ -e "$dir/registry/docker/registry/v2/repositories/${1%:*}/_manifests/tags/${1##*:}/current/link" ]; }

have_base_images() {
  local image
  [ "$(cat "$dir/images.recipe" 2>/dev/null)" = "$(recipe)" ] || return 1
  for image in "${base_images[@]}"; do has_image "$image" || return 1; done
}

# Those of WARMBAKE_ENGINE_FROM, out of its registry.
share_base_images() {
  local image
  [ -n "$from" ] && [ "$(cat "$from/images.recipe" 2>/dev/null)" = "$(recipe)" ] || return 1
  for image in "${base_images[@]}"; do
    "$root/usr/bin/crane" copy "localhost:$(cat "$from/port")/$image" "localhost:$(cat "$dir/port")/$image" >>"$dir/log/images.log" 2>&1 || return 1
  done
  recipe >"$dir/images.recipe"
}

recipe() { cat "$parts"/base-images.sh "$parts"/buildkit/* "$(ca_bundle)" 2>/dev/null | cksum; }

ca_bundle() { local file; for file in "${NODE_EXTRA_CA_CERTS:-}" /etc/ssl/certs/ca-certificates.crt; do [ ! -s "$file" ] || { echo "$file"; return; }; done; echo /dev/null; }

make_base_images() {
  probe_hub >"$dir/hub"
  [ "$(cat "$dir/hub")" = unreachable ] || return 0
  have_base_images || share_base_images && return 0
  say 'Docker Hub is not reachable: making stand-ins of the base images (about 40 s)'
  rm -rf "$images"
  mkdir -p "$images"
  local failed='' job
  (make_debian) >"$dir/log/image-debian.log" 2>&1 & local debian=$!
  (make_busybox; make_buildkit) >"$dir/log/image-busybox.log" 2>&1 & local busybox=$!
  (make_node_layer) >"$dir/log/image-node.log" 2>&1 & local node=$!
  for job in debian busybox node; do wait "${!job}" || failed+=" $dir/log/image-$job.log"; done
  [ -z "$failed" ] || fail "making the base images failed, see$failed: $(tail -qn2 $failed)"
  (make_node) >>"$dir/log/image-node.log" 2>&1 &
  wait $! || fail "making the base images failed, see $dir/log/image-node.log"
  recipe >"$dir/images.recipe"
  rm -rf "$images"
}

# push NAME BASE LAYER CRANE-OPTIONS...: an image of one more layer, on a base in the registry or on nothing ('')
push_image() {
  local registry name=$1 base=$2 layer=$3
  registry=localhost:$(cat "$dir/port")
  shift 3
  "$root/usr/bin/crane" append ${base:+--base "$registry/$base"} $([ -n "$base" ] || echo --oci-empty-base) --new_layer "$layer" --new_tag "$registry/$name"
  "$root/usr/bin/crane" mutate "$registry/$name" --set-platform "linux/$(dpkg --print-architecture)" --tag "$registry/$name" "$@"
}

layer_of() { tar -C "$1" --sort=name --numeric-owner --exclude='./dev/*' --exclude='./proc/*' --exclude='./sys/*' -c . | gzip -3; }

# The machine's certificates, for HTTPS in RUN steps; the extra ones also where update-ca-certificates looks.
add_certificates() {
  mkdir -p "$1/etc/ssl/certs" "$1/usr/local/share/ca-certificates"
  cp "$(ca_bundle)" "$1/etc/ssl/certs/ca-certificates.crt"
  cp -L /usr/local/share/ca-certificates/*.crt "$1/usr/local/share/ca-certificates/" 2>/dev/null || true
}

make_debian() {
  set -e
  local at=$images/debian uri keyring suite
  read -r uri keyring < <(apt_source "$(own_suite)")
  # shellcheck disable=SC2046
  env $(with_root | cut -d' ' -f2-) DEBOOTSTRAP_DIR="$root/usr/share/debootstrap" "$root/usr/sbin/debootstrap" \
    --variant=minbase --keyring="$keyring" bookworm "$at" "$uri"
  rm -rf "$at"/{var/cache/apt/*.bin,var/cache/apt/archives/*.deb,var/lib/apt/lists/*,var/log/*.log,var/log/apt,usr/share/man,usr/share/info,usr/share/locale}
  find "$at/usr/share/doc" -type f ! -name copyright -delete
  mkdir -p "$at/var/lib/apt/lists/partial"
  for suite in bookworm bookworm-updates bookworm-security; do
    ! read -r uri keyring < <(apt_source "$suite") || echo "deb $uri $suite main"
  done >"$at/etc/apt/sources.list.new"
  [ ! -s "$at/etc/apt/sources.list.new" ] || cp "$at/etc/apt/sources.list.new" "$at/etc/apt/sources.list"
  rm "$at/etc/apt/sources.list.new"
  rm -f "$at/etc/resolv.conf" "$at/etc/hostname"
  add_certificates "$at"
  layer_of "$at" >"$images/debian.tar.gz"
  push_image library/debian:bookworm-slim '' "$images/debian.tar.gz" \
    --env PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin --cmd bash
}

make_node_layer() {
  set -e
  local at=$images/node arch npmrc
  case $(dpkg --print-architecture) in amd64) arch=x64 ;; arm64) arch=arm64 ;; esac
  mkdir -p "$images/npm" "$at"/usr/local/{bin,etc,lib/node_modules} "$at/home/node"
  cd "$images/npm"
  npm pack --silent "node-linux-$arch@22" npm@10
  tar -xzf node-linux-*.tgz --strip-components=2 -C "$at/usr/local/bin" package/bin/node
  mkdir "$at/usr/local/lib/node_modules/npm"
  tar -xzf npm-*.tgz --strip-components=1 --no-same-owner -C "$at/usr/local/lib/node_modules/npm"
  chmod 755 "$at/usr/local/bin/node"
  ln -s node "$at/usr/local/bin/nodejs"
  ln -s ../lib/node_modules/npm/bin/npm-cli.js "$at/usr/local/bin/npm"
  ln -s ../lib/node_modules/npm/bin/npx-cli.js "$at/usr/local/bin/npx"
  npmrc=$at/usr/local/etc/npmrc
  echo "registry=$(npm config get registry 2>/dev/null)" >"$npmrc"
  echo 'cafile=/etc/ssl/certs/ca-certificates.crt' >>"$npmrc"
  printf '#!/bin/sh\nset -e\ncase $1 in -* | "") set -- node "$@" ;; *) command -v "$1" >/dev/null || set -- node "$@" ;; esac\nexec "$@"\n' >"$at/usr/local/bin/docker-entrypoint.sh"
  chmod 755 "$at/usr/local/bin/docker-entrypoint.sh"
  chown 1000:1000 "$at/home/node"
}

make_node() {
  set -e
  local file
  mkdir -p "$images/node/etc"
  for file in passwd group; do cp "$images/debian/etc/$file" "$images/node/etc/$file"; done
  echo 'node:x:1000:1000::/home/node:/bin/bash' >>"$images/node/etc/passwd"
  echo 'node:x:1000:' >>"$images/node/etc/group"
  layer_of "$images/node" >"$images/node.tar.gz"
  push_image library/node:22-slim library/debian:bookworm-slim "$images/node.tar.gz" --entrypoint docker-entrypoint.sh --cmd node \
    --env NODE_VERSION="$("$images/node/usr/local/bin/node" -p process.versions.node)" --env NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt
}

make_busybox() {
  set -e
  local at=$images/busybox applet
  mkdir -p "$at"/{bin,etc,root,tmp,usr/bin,usr/sbin,var}
  chmod 1777 "$at/tmp"
  cp "$root/usr/bin/busybox" "$at/bin/busybox"
  for applet in $("$at/bin/busybox" --list); do [ -e "$at/bin/$applet" ] || ln "$at/bin/busybox" "$at/bin/$applet"; done
  ln -s ../../bin/env "$at/usr/bin/env"
  echo 'root:x:0:0:root:/root:/bin/sh' >"$at/etc/passwd"
  echo 'root:x:0:' >"$at/etc/group"
  add_certificates "$at"
  layer_of "$at" >"$images/busybox.tar.gz"
  push_image library/busybox:1.37 '' "$images/busybox.tar.gz" --env PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin --cmd sh
}

# For buildx's docker-container driver: its buildctl reaches the engine's own BuildKit.
make_buildkit() {
  set -e
  local at=$images/buildkit
  mkdir -p "$at"/{usr/bin,etc/buildkit,var/lib/buildkit}
  install -m 755 "$parts/buildkit/buildctl" "$parts/buildkit/buildkitd" "$at/usr/bin/"
  echo "$grpc_port" >"$at/etc/buildkit-port"
  layer_of "$at" >"$images/buildkit.tar.gz"
  push_image moby/buildkit:buildx-stable-1 library/busybox:1.37 "$images/buildkit.tar.gz" --entrypoint buildkitd
}
