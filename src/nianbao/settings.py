"""The former name of `remembered`, for rooms that still ask here where the private folder is."""

from nianbao.remembered import state_folder

__all__ = ["state_folder"]
