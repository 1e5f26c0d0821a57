# The engine's programs: Debian packages, fetched and checked by apt, unpacked into a private root, never installed.

packages_version=1
root=$dir/root

# Go programs that need little of the system: from the newest release with a current Docker.
docker_packages=(docker.io docker-cli docker-buildx docker-compose docker-registry containerd crane tini-static busybox-static debootstrap)
# Programs tied to the system's own libraries: from its own release, with the libraries they need.
native_packages=(runc iptables slirp4netns)

os_release() { (. /etc/os-release && eval "echo \"\${$1:-}\""); }

# Why a private engine cannot be had here (printed, status 1), or nothing.
private_obstacle() {
  local major
  major=$(os_release VERSION_ID)
  if [ "$(id -u)" != 0 ]; then
    echo 'a private one needs root'
  elif [ "$(os_release ID)" != debian ] || [ -z "$(os_release VERSION_CODENAME)" ] || [ "${major:-99}" -lt 12 ]; then
    echo 'a private one needs Debian 12 or newer'
  elif ! case $(dpkg --print-architecture) in amd64 | arm64) true ;; *) false ;; esac then
    echo 'a private one needs amd64 or arm64'
  elif ! command -v node >/dev/null; then
    echo 'a private one needs node on PATH'
  elif ! unshare --net --mount --pid --fork true 2>/dev/null; then
    echo 'a private one needs the right to make namespaces (a privileged container or a real machine)'
  else
    return 0
  fi
  return 1
}

# apt_source SUITE: "URI KEYRING" of the first entry for that suite in the machine's own apt sources
apt_source() {
  local uri keyring
  read -r uri keyring < <(
    for file in /etc/apt/sources.list.d/*.sources; do
      [ ! -f "$file" ] || { sed '/^#/d' "$file"; echo; }
    done | awk -v suite="$1" 'BEGIN { RS = "" } {
      uri = ""; key = ""; found = 0; off = 0; n = split($0, lines, "\n")
      for (i = 1; i <= n; i++) {
        m = split(lines[i], words, /[ \t]+/); field = tolower(words[1])
        if (field == "uris:") uri = words[2]
        if (field == "signed-by:" && words[2] ~ /^\//) key = words[2]
        if (field == "suites:") for (j = 2; j <= m; j++) if (words[j] == suite) found = 1
        if (field == "enabled:" && tolower(words[2]) == "no") off = 1
      }
      if (found && !off && uri != "") print uri, key
    }'
    cat /etc/apt/sources.list /etc/apt/sources.list.d/*.list 2>/dev/null | awk -v suite="$1" '
      $1 == "deb" {
        key = ""
        if (match($0, /signed-by=[^] ,]+/)) key = substr($0, RSTART + 10, RLENGTH - 10)
        sub(/\[[^]]*\]/, "")
        if ($3 == suite) print $2, key
      }'
  ) || true
  [ -n "${uri:-}" ] || return 1
  [ -n "$keyring" ] || for keyring in /usr/share/keyrings/debian-archive-keyring.{gpg,pgp}; do [ ! -f "$keyring" ] || break; done
  echo "$uri $keyring"
}

# The machine's release under the name its apt sources use (bookworm, or an alias such as stable).
own_suite() {
  local suite
  for suite in "$(os_release VERSION_CODENAME)" stable oldstable testing; do
    ! apt_source "$suite" >/dev/null || { echo "$suite"; return 0; }
  done
  fail "no Debian archive for $(os_release VERSION_CODENAME) in the machine's apt sources (/etc/apt)"
}

# apt_area DIR URI KEYRING SUITE...: an apt of its own in DIR that knows these suites; sets `options` for apt-get
apt_area() {
  local apt=$1 uri=$2 keyring=$3
  shift 3
  rm -rf "$apt"
  mkdir -p "$apt"/{sources,lists/partial,cache/archives/partial,debs}
  : >"$apt/status"
  printf 'Types: deb\nURIs: %s\nSuites: %s\nComponents: main\nSigned-By: %s\n' \
    "$uri" "$(printf '%s\n' "$@" | sort -u | tr '\n' ' ')" "$keyring" >"$apt/sources/debian.sources"
  options=(-qq -o Dir::Etc::SourceList=/dev/null -o "Dir::Etc::SourceParts=$apt/sources" -o Dir::Etc::Preferences=/dev/null
    -o Dir::Etc::PreferencesParts=/dev/null -o "Dir::State=$apt" -o "Dir::State::lists=$apt/lists" -o "Dir::State::status=$apt/status"
    -o "Dir::Cache=$apt/cache" -o APT::Sandbox::User=root -o Acquire::Languages=none -o Acquire::Retries=3)
}

have_packages() { [ "$(cat "$root/.version" 2>/dev/null)" = "$packages_version" ]; }

fetch_packages() {
  have_packages && return 0
  share_packages && return 0
  local apt=$dir/apt own docker_suite uri keyring name options
  say 'fetching the engine from Debian (about 20 s)'
  own=$(own_suite)
  read -r uri keyring < <(apt_source "$own")
  case $(os_release VERSION_CODENAME) in bookworm | trixie) docker_suite=forky ;; *) docker_suite=$own ;; esac

  rm -rf "$root" "$dir/root.new"
  mkdir -p "$dir/root.new"
  apt_area "$apt" "$uri" "$keyring" "$own" "$docker_suite"

  command -v wget >/dev/null || native_packages+=(wget)
  local names=("${docker_packages[@]/%//$docker_suite}")
  # In a subshell of its own, waited for: behind `||` the shell would go on after an error.
  (
    apt-get "${options[@]}" update
    # With an empty status file apt names all that is needed; the C library must stay the machine's own.
    needed=$(apt-get "${options[@]}" -s -t "$own" --no-install-recommends install "${native_packages[@]}")
    while read -r verb name _; do
      case $verb:$name in Inst:libc6 | Inst:libc-bin | Inst:gcc-*-base | Inst:netbase) ;; Inst:*) names+=("$name/$own") ;; esac
    done <<<"$needed"
    cd "$apt/debs"
    apt-get "${options[@]}" download "${names[@]}"
    printf '%s\0' *.deb | xargs -0 -n1 -P2 sh -c 'dpkg -x "$1" "$0"' "$dir/root.new"
  ) >>"$dir/log/packages.log" 2>&1 9>&- &
  wait $! || fail "fetching packages failed, see $dir/log/packages.log: $(tail -3 "$dir/log/packages.log")"

  for name in iptables ip6tables; do
    for name in "$name" "$name-save" "$name-restore"; do ln -sf xtables-nft-multi "$dir/root.new/usr/sbin/$name"; done
  done
  ln -sf tini-static "$dir/root.new/usr/bin/docker-init"
  echo "$packages_version" >"$dir/root.new/.version"
  mv "$dir/root.new" "$root"
  rm -rf "$apt"
}

# The packages of WARMBAKE_ENGINE_FROM, by hard links: nothing ever writes to them.
share_packages() {
  [ -n "$from" ] && [ "$(cat "$from/root/.version" 2>/dev/null)" = "$packages_version" ] || return 1
  rm -rf "$root" "$dir/root.new"
  cp -al "$from/root" "$dir/root.new" 2>/dev/null || { rm -rf "$dir/root.new" && cp -a "$from/root" "$dir/root.new"; } || return 1
  mv "$dir/root.new" "$root"
}

# fetch_buildx SUITE: prints the path of that Debian release's buildx; fetched once, for tests with older ones
fetch_buildx() {
  local at=$dir/buildx-$1 apt=$dir/apt-buildx own uri keyring options
  local program=$at/usr/libexec/docker/cli-plugins/docker-buildx
  if [ ! -x "$program" ]; then
    own=$(own_suite)
    read -r uri keyring < <(apt_source "$own")
    say "fetching buildx of Debian $1"
    mkdir -p "$dir/log"
    apt_area "$apt" "$uri" "$keyring" "$1"
    (
      apt-get "${options[@]}" update
      cd "$apt/debs"
      apt-get "${options[@]}" download docker-buildx
      rm -rf "$at"
      dpkg -x docker-buildx_*.deb "$at"
    ) >>"$dir/log/packages.log" 2>&1 9>&- &
    wait $! || fail "fetching buildx of Debian $1 failed, see $dir/log/packages.log: $(tail -3 "$dir/log/packages.log")"
    rm -rf "$apt"
  fi
  echo "$program"
}

# Runs a program with the private root's libraries; users' shells never see these.
with_root() {
  local triplet
  case $(dpkg --print-architecture) in amd64) triplet=x86_64-linux-gnu ;; arm64) triplet=aarch64-linux-gnu ;; esac
  echo env "PATH=$root/usr/sbin:$root/usr/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin" \
    "LD_LIBRARY_PATH=$root/usr/lib/$triplet:$root/lib/$triplet" "XTABLES_LIBDIR=$root/usr/lib/$triplet/xtables"
}
