# Install nianbao for this user from the wheels beside this file: no network, no administrator.
# powershell -ExecutionPolicy Bypass -File install.ps1 [FOLDER]
param([string]$Target = "$env:LOCALAPPDATA\nianbao")
$ErrorActionPreference = "Stop"
$wheels = Join-Path $PSScriptRoot "wheels\windows-x64"

py -3 -c "import sys; sys.exit(sys.version_info < (3, 11))"
if ($LASTEXITCODE) { Write-Error "nianbao：需要 Python 3.11 以上"; exit 2 }
py -3 -m venv --clear $Target
& "$Target\Scripts\python.exe" -m pip install --quiet --disable-pip-version-check --no-index --find-links $wheels "nianbao[office]"
if ($LASTEXITCODE) { Write-Error "nianbao：没有装成；这个 Python 的版本可能没有对应的组件"; exit 2 }
& "$Target\Scripts\nianbao.exe" --version
Write-Output "已安装。运行：$Target\Scripts\nianbao.exe"
