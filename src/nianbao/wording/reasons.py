"""What the system complains of."""

from nianbao.tongue import tr

_SYSTEM = {
    "ENOENT": "文件夹不存在",
    "EACCES": "没有权限",
    "EPERM": "没有权限",
    "EROFS": "所在磁盘是只读的",
    "ENOSPC": "磁盘已满",
    "EDQUOT": "超过了磁盘配额",
    "EIO": "磁盘读写出错",
    "ENAMETOOLONG": "文件名过长",
    "ELOOP": "链接循环",
    "EISDIR": "这是文件夹",
    "ENOTDIR": "路径中有一段不是文件夹",
    "EBADF": "没有输出的地方",
}


def system_reason(reason: str) -> str:
    """The name of a system error in words; what is unknown stays as it is."""
    return tr(_SYSTEM.get(reason, reason))
