# The private engine: dockerd and a registry in a network namespace of their own, dockerd also in its own mount and
# process namespaces, so that killing one process ends every container and mount, and nothing of the machine changes.
#
#   host   relay 127.0.0.1:PORT ──┐ (docker.sock is a file: reachable as it is)
#   netns  registry 127.0.0.1:PORT ◄┘   relay 0.0.0.0:15999 → BuildKit of dockerd   slirp4netns tap0 → the machine's network
#
# The machine's loopback is 10.0.2.2 inside.

grpc_port=15999

private_is_up() {
  [ "$(kind)" = private ] && alive engine && alive registry && alive relay && alive slirp && alive netns && [ -S "$run/docker.sock" ]
}

in_netns() { echo nsenter "--net=/proc/$(pid_of netns)/ns/net"; }

docker_here() { DOCKER_HOST=unix://$run/docker.sock DOCKER_CONFIG=$dir/docker "$root/usr/bin/docker" "$@"; }

private_write_env() {
  {
    printf 'export DOCKER_HOST=%q\n' "unix://$run/docker.sock"
    printf 'export DOCKER_CONFIG=%q\n' "$dir/docker"
    printf 'export WARMBAKE_REGISTRY=%q\n' "localhost:$(cat "$dir/port")"
    printf 'export WARMBAKE_ENGINE=%q\n' "private:$dir"
    printf 'case ":$PATH:" in *:%q:*) ;; *) export PATH=%q:"$PATH" ;; esac\n' "$dir/bin" "$dir/bin"
    echo 'unset DOCKER_CONTEXT DOCKER_TLS_VERIFY DOCKER_CERT_PATH DOCKER_API_VERSION BUILDX_BUILDER BUILDX_CONFIG'
  } >"$dir/env.new"
  mv "$dir/env.new" "$dir/env"
}

# The programs a user's shell gets, and nothing else of the private root.
lay_out() {
  mkdir -p "$dir"/{bin,log,docker/cli-plugins} "$run"
  ln -sf "$root/usr/bin/docker" "$root/usr/bin/crane" "$dir/bin/"
  local plugin
  for plugin in docker-buildx docker-compose; do
    ln -sf "$root/usr/libexec/docker/cli-plugins/$plugin" "$dir/bin/"
    ln -sf "$root/usr/libexec/docker/cli-plugins/$plugin" "$dir/docker/cli-plugins/"
  done
  [ -s "$dir/docker/config.json" ] || echo '{}' >"$dir/docker/config.json"
}

port_is_free() { ! (: >"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

choose_port() {
  local port
  port=$(cat "$dir/port" 2>/dev/null) || port=$((20000 + id % 10000))
  while ! port_is_free "$port"; do port=$((20000 + RANDOM % 10000)); done
  echo "$port" >"$dir/port"
}

start_network() {
  alive netns && alive slirp && return 0
  stop slirp
  stop netns
  spawn netns unshare --net sleep infinity
  await 5 in_own_netns || fail 'no network namespace'
  $(in_netns) "$root/usr/bin/busybox" ip link set lo up
  # shellcheck disable=SC2046
  spawn slirp $(with_root) slirp4netns --configure --mtu=65520 "$(pid_of netns)" tap0
  await 10 network_is_ready || fail "no network for the engine, see $dir/log/slirp.log"
}
in_own_netns() { [ "$(readlink /proc/self/ns/net)" != "$(readlink "/proc/$(pid_of netns)/ns/net")" ]; }
network_is_ready() { $(in_netns) "$root/usr/bin/busybox" ip route 2>/dev/null | grep -q '^default.*tap0'; }

start_registry() {
  alive registry && alive relay && return 0
  stop relay
  stop registry
  choose_port
  local port
  port=$(cat "$dir/port")
  cat >"$run/registry.yml" <<-YAML
	version: 0.1
	log: {level: warn, accesslog: {disabled: true}}
	storage:
	  filesystem: {rootdirectory: "$dir/registry"}
	  delete: {enabled: true}
	  cache: {blobdescriptor: inmemory}
	http: {addr: "127.0.0.1:$port"}
	YAML
  # shellcheck disable=SC2046
  spawn registry $(in_netns) "$root/usr/bin/docker-registry" serve "$run/registry.yml"
  local pid
  pid=$(node "$parts/relay.mjs" start --netns "/proc/$(pid_of netns)/ns/net" --port "$port" --grpc-port "$grpc_port" \
    --engine "$run/docker.sock" --log "$dir/log/relay.log" 9>&-) || fail "no relay to the registry, see $dir/log/relay.log"
  remember relay "$pid"
  await 10 registry_answers || fail "the registry does not answer, see $dir/log/registry.log"
}
registry_answers() { "$root/usr/bin/crane" catalog "localhost:$(cat "$dir/port")" >/dev/null 2>&1; }

start_engine() {
  alive engine && return 0
  local mirrors=''
  rm -rf "$run"/{docker.sock,dockerd.pid,exec}
  mkdir -p "$run/exec" "$dir/data"
  [ "$(cat "$dir/hub" 2>/dev/null)" = reachable ] || mirrors="\"http://localhost:$(cat "$dir/port")\""
  cat >"$run/daemon.json" <<-JSON
	{
	  "hosts": ["unix://$run/docker.sock"], "group": "root",
	  "data-root": "$dir/data", "exec-root": "$run/exec", "pidfile": "$run/dockerd.pid",
	  "features": {"containerd-snapshotter": true},
	  "exec-opts": ["native.cgroupdriver=cgroupfs"], "cgroup-parent": "/warmbake-engine-$id",
	  "dns": ["10.0.2.3"], "registry-mirrors": [$mirrors], "insecure-registries": ["127.0.0.0/8", "10.0.2.2/32"],
	  "shutdown-timeout": 1
	}
	JSON
  : >"$dir/log/engine.log"
  # A disk of its own, mounted where only dockerd sees it: it goes when dockerd goes.
  rm -f "$dir/disk.img"
  if [ -n "${WARMBAKE_ENGINE_DISK_MB:-}" ]; then
    truncate -s "${WARMBAKE_ENGINE_DISK_MB}M" "$dir/disk.img"
    PATH=$PATH:/usr/sbin:/sbin mkfs.ext4 -q -F -m 0 "$dir/disk.img" || fail 'no disk for the engine: mkfs.ext4 (e2fsprogs) is needed'
  fi
  # shellcheck disable=SC2046,SC2016
  spawn engine $(in_netns) unshare --mount --propagation slave --pid --fork --kill-child=KILL --mount-proc \
    $(with_root) sh -c '
      [ ! -f "$2" ] || mount -o loop "$2" "$0" || exit 1
      mkdir -p /run/containerd && mount -t tmpfs tmpfs /run/containerd
      mkdir -p "$0/opt" "$0/opt.work" && mount -t overlay -o "lowerdir=/opt,upperdir=$0/opt,workdir=$0/opt.work" overlay /opt
      exec docker-init -- dockerd --config-file "$1"
    ' "$dir/data" "$run/daemon.json" "$dir/disk.img"
  await 30 engine_answers || fail "dockerd does not start, see $dir/log/engine.log: $(tail -3 "$dir/log/engine.log")"
}
engine_answers() { alive engine || fail "dockerd ended, see $dir/log/engine.log: $(tail -3 "$dir/log/engine.log")"
  [ -S "$run/docker.sock" ] && grep -q 'API listen on' "$dir/log/engine.log" && docker_here version >/dev/null 2>&1; }

# Kills dockerd with all containers and builds, and throws its data away (slow to delete, so in the background).
discard_engine() {
  stop engine
  rm -rf "$run/exec" "$run/docker.sock"
  if [ -d "$dir/data" ]; then
    local trash=$dir/trash.$$.$RANDOM
    mv "$dir/data" "$trash" || fail "$dir/data is in use"
    setsid nice rm -rf "$trash" >/dev/null 2>&1 </dev/null 9>&- &
  fi
  local groups=(/sys/fs/cgroup/*/"warmbake-engine-$id" /sys/fs/cgroup/"warmbake-engine-$id") group
  for group in "${groups[@]}"; do
    [ ! -d "$group" ] || find "$group" -depth -type d -exec rmdir {} + 2>/dev/null || true
  done
}

# Bridges and firewall rules that dockerd left in the namespace.
clear_network() {
  local name table chain
  for name in $($(in_netns) "$root/usr/bin/busybox" ip -o link 2>/dev/null | sed 's/^[0-9]*: \([^:@]*\).*/\1/'); do
    case $name in lo | tap0) ;; *) $(in_netns) "$root/usr/bin/busybox" ip link delete "$name" 2>/dev/null || true ;; esac
  done
  for table in filter nat raw; do
    for command in iptables ip6tables; do
      # shellcheck disable=SC2046
      for chain in -F -X; do $(in_netns) $(with_root) "$command" -t "$table" "$chain" 2>/dev/null || true; done
    done
  done
}

private_up() {
  mkdir -p "$dir/log" "$run"
  rm -rf "$dir"/trash.*
  echo private >"$dir/kind"
  fetch_packages
  lay_out
  start_network
  start_registry
  make_base_images
  start_engine
  private_write_env
  say "up: private engine in $dir, registry localhost:$(cat "$dir/port")"
}

private_wipe() {
  alive netns && have_packages || { discard_engine; private_up; return; }
  discard_engine
  clear_network
  rm -rf "$dir/docker"
  private_up
}

private_down() {
  local name
  mkdir -p "$dir" "$run"
  discard_engine
  for name in relay registry slirp netns; do stop "$name"; done
  rm -rf "$run" "$dir/docker"
  wait
}

private_status() {
  if ! private_is_up; then
    echo 'engine: private, not running (scripts/engine up)'
    return 1
  fi
  printf 'engine     private, up, in %s\n' "$dir"
  printf 'docker     %s, buildx %s, compose %s\n' "$(docker_here version -f '{{.Server.Version}}')" \
    "$(docker_here buildx version | cut -d' ' -f2)" "$(docker_here compose version --short)"
  printf 'socket     unix://%s\n' "$run/docker.sock"
  printf 'registry   localhost:%s, %s\n' "$(cat "$dir/port")" "$(du -sh "$dir/registry" 2>/dev/null | cut -f1)"
  printf 'Docker Hub %s\n' "$(case $(cat "$dir/hub") in reachable) echo 'reached directly' ;; *) echo 'not reachable: stand-ins for base images come from the registry' ;; esac)"
  local name list=''
  for name in engine registry relay slirp netns; do list+=" $name=$(pid_of "$name")"; done
  printf 'processes %s\n' "$list"
}
