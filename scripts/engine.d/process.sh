# Long-lived processes of the engine, each known by its pid and its start time, so that a reused pid is never ours.

born() {
  local stat
  stat=$(cat "/proc/$1/stat" 2>/dev/null) || return 1
  # shellcheck disable=SC2086
  set -- ${stat##*) }
  [ "$1" != Z ] && echo "${20}"
}

pid_of() { cut -d' ' -f1 "$run/$1.pid"; }

alive() {
  local pid since
  read -r pid since <"$run/$1.pid" || return 1
  [ "$(born "$pid")" = "$since" ]
} 2>/dev/null

# remember NAME PID
remember() { echo "$2 $(born "$2")" >"$run/$1.pid"; }

# spawn NAME COMMAND...: in the background, detached, its output in NAME.log, without our lock
spawn() {
  local name=$1
  shift
  setsid "$@" >>"$dir/log/$name.log" 2>&1 </dev/null 9>&- &
  remember "$name" $!
}

# stop NAME: at once; whatever it held is thrown away or was written already
stop() {
  local tries
  if alive "$1"; then
    kill -KILL "$(pid_of "$1")" 2>/dev/null || true
    for tries in $(seq 200); do
      alive "$1" || break
      sleep 0.02
    done
  fi
  rm -f "$run/$1.pid"
}

# await SECONDS COMMAND...: until the command succeeds
await() {
  local tries
  for tries in $(seq $(($1 * 25))); do
    "${@:2}" && return 0
    sleep 0.04
  done
  return 1
}
