#!/bin/sh
# Install nianbao for this user from the wheels beside this file: no network, no administrator.
# sh install.sh [FOLDER]; PYTHON names another Python.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
python=${PYTHON:-python3}
target=${1:-${XDG_DATA_HOME:-$HOME/.local/share}/nianbao}

stop() {
    echo "nianbao：$1" >&2
    exit 2
}

case $(uname -m) in
    x86_64 | amd64) system=linux-x86_64 ;;
    aarch64 | arm64) system=linux-aarch64 ;;
    *) stop "没有适用于 $(uname -m) 的组件" ;;
esac
wheels=$here/wheels/$system
[ -d "$wheels" ] || stop "找不到 $wheels"
command -v sha256sum >/dev/null && (cd "$here" && sha256sum --quiet -c SHA256SUMS >&2) ||
    stop "文件不完整，请重新复制"
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null ||
    stop "需要 Python 3.11 以上；可用 PYTHON=… 指定"
"$python" -c 'import ensurepip, venv' 2>/dev/null ||
    stop "这个 Python 不能建立虚拟环境；可以不安装，直接运行：$python $here/nianbao.pyz"
mkdir -p "$target" 2>/dev/null && [ -w "$target" ] ||
    stop "不能写入 $target；可以指定别的文件夹：sh install.sh 文件夹"

"$python" -m venv --clear "$target"
"$target/bin/python" -m pip install --quiet --disable-pip-version-check --no-index \
    --find-links "$wheels" 'nianbao[office]' || stop "没有装成；这个 Python 的版本可能没有对应的组件"
"$target/bin/nianbao" --version
echo "已安装。运行：$target/bin/nianbao"
