# The machine's own engine: only a registry container is ours, unless WARMBAKE_REGISTRY names one.

host_registry=warmbake-registry-$id

host_engine_answers() {
  command -v docker >/dev/null && timeout 20 docker info >/dev/null 2>&1 && docker buildx version >/dev/null 2>&1
}

host_up() {
  mkdir -p "$dir"
  if [ -n "${WARMBAKE_REGISTRY:-}" ]; then
    printf 'export WARMBAKE_REGISTRY=%q\n' "$WARMBAKE_REGISTRY" >"$dir/env"
    echo host >"$dir/kind"
    say "up: the machine's own engine, registry $WARMBAKE_REGISTRY as given"
    return
  fi
  if [ "$(docker container inspect -f '{{.State.Running}}' "$host_registry" 2>/dev/null)" != true ]; then
    choose_port
    docker rm -f "$host_registry" >/dev/null 2>&1 || true
    docker run -d --name "$host_registry" --restart unless-stopped -p "127.0.0.1:$(cat "$dir/port"):5000" \
      -e REGISTRY_STORAGE_DELETE_ENABLED=true -v "$host_registry:/var/lib/registry" registry:2 >/dev/null ||
      fail 'could not start the registry container registry:2 (or set WARMBAKE_REGISTRY to a registry of yours)'
  fi
  {
    printf 'export WARMBAKE_REGISTRY=%q\n' "localhost:$(cat "$dir/port")"
    printf 'export WARMBAKE_ENGINE=%q\n' "host:$dir"
  } >"$dir/env"
  echo host >"$dir/kind"
  say "up: the machine's own engine, registry localhost:$(cat "$dir/port")"
}

# Builders and images are the user's; only names with our prefix go.
host_wipe() {
  local name
  for name in $(docker buildx ls --format '{{.Name}}' | sort -u | grep '^warmbake-' || true); do docker buildx rm -f "$name" >/dev/null 2>&1 || true; done
  for name in $(docker image ls --format '{{.Repository}}:{{.Tag}}' | grep -E '^(localhost:[0-9]+/)?warmbake-' || true); do
    docker image rm -f "$name" >/dev/null
  done
  host_up
}

host_down() {
  docker rm -f "$host_registry" >/dev/null 2>&1 || true
  [ "$1" != --purge ] || docker volume rm "$host_registry" >/dev/null 2>&1 || true
}

host_status() {
  host_engine_answers || { echo "engine: the machine's own, not answering"; return 1; }
  . "$dir/env"
  printf "engine     the machine's own, up\n"
  printf 'docker     %s, buildx %s\n' "$(docker version -f '{{.Server.Version}}')" "$(docker buildx version | cut -d' ' -f2)"
  printf 'registry   %s\n' "$WARMBAKE_REGISTRY"
}
