#!/usr/bin/env bash
# session.sh COMMAND…: runs a command in a screen of its own: Xvfb, a message bus, a window manager (without
# one a window never gets the focus, and so no input method) and a home folder that is thrown away.
# Started by ./dev; needs xvfb, dbus, openbox.
set -eu
if [ "${1:-}" != --inside ]; then
  exec xvfb-run -a -s "-screen 0 1920x1080x24 -nolisten tcp" dbus-run-session -- "$0" --inside "$@"
fi
shift
box=$(mktemp -d)
export DRILLBOOK_TEST_BOX=$box HOME=$box/home XDG_RUNTIME_DIR=$box/run
export XDG_CONFIG_HOME=$HOME/.config XDG_CACHE_HOME=$HOME/.cache XDG_DATA_HOME=$HOME/.local/share
export GDK_BACKEND=x11 NO_AT_BRIDGE=1 GSETTINGS_BACKEND=keyfile LIBGL_ALWAYS_SOFTWARE=1
unset WAYLAND_DISPLAY
mkdir -p "$XDG_CONFIG_HOME" "$XDG_CACHE_HOME" "$XDG_DATA_HOME" "$XDG_RUNTIME_DIR"
chmod 700 "$XDG_RUNTIME_DIR"
openbox >"$box/openbox.log" 2>&1 &
manager=$!
end() { kill "$manager" 2>/dev/null || true; wait "$manager" 2>/dev/null || true; rm -rf "$box"; }
trap end EXIT
trap 'exit 130' INT TERM
"$@"
