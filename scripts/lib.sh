# Shared by the scripts here, which source it; it is not run by itself.
# It goes to the root of the repository and times steps.

cd "$(dirname "${BASH_SOURCE[0]}")/.."
ROOT=$PWD
SUMMARY=()

# The steps of the test suite run one after the other; a failing one ends the script.
step() {
  local name=$1 began=$SECONDS
  shift
  printf '\n== %s\n' "$name"
  "$@"
  SUMMARY+=("$(printf '%5d s  %s' $((SECONDS - began)) "$name")")
}

# A step after which the others go on; `failures` names those that failed.
FAILURES=()
step_anyway() {
  local name=$1 began=$SECONDS how=done
  shift
  printf '\n== %s\n' "$name"
  "$@" || { how=FAILED; FAILURES+=("$name"); }
  SUMMARY+=("$(printf '%5d s  %-6s  %s' $((SECONDS - began)) "$how" "$name")")
}

# Runs a command with the address of a PostgreSQL database of its own behind it, so that a
# server that is named already keeps its others as they are.
in_a_database() {
  local name="parlor_api_$$" how=0
  psql --quiet "$PARLOR_TEST_POSTGRES" -c "CREATE DATABASE $name"
  "$@" "$(sed -E "s#(://[^/]*/)[^?]*#\1$name#" <<<"$PARLOR_TEST_POSTGRES")" || how=$?
  psql --quiet "$PARLOR_TEST_POSTGRES" -c "DROP DATABASE $name"
  return "$how"
}

# The API asked oddly, of a server on each database, both at once. What the second says stands behind what the first says.
asked_oddly() {
  local said how=0
  said=$(mktemp)
  in_a_database tests/api/run --on >"$said" 2>&1 &
  tests/api/run || how=$?
  wait $! || how=$?
  cat "$said"
  rm -f "$said"
  return "$how"
}

summary() {
  printf '\n'
  printf '%s\n' "${SUMMARY[@]}"
}

stop_with() {
  printf '%s: %s\n' "$(basename "$0")" "$1" >&2
  exit 1
}

# Says early what is missing, in place of a puzzling fault much later.
needs() {
  local tool
  for tool in "$@"; do
    command -v "$tool" >/dev/null || case $tool in
      cargo) stop_with "Rust is missing. Install it with rustup (https://rustup.rs)." ;;
      node | npm) stop_with "Node.js is missing. Parlor is built with Node 20 or newer (https://nodejs.org); Debian 12 brings only 18." ;;
      cc) stop_with "A C compiler is missing: apt-get install gcc libc6-dev" ;;
      *) stop_with "$tool is missing." ;;
    esac
  done
}
