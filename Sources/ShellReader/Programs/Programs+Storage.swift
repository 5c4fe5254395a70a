import IncidentModel

extension ProgramTable {
  /// Disks, volumes and file systems.
  static let storage: [Program] = [
    .looks(
      "lsblk", "blkid", "findmnt", "lsscsi", "lvs", "pvs", "vgs", "lvdisplay", "vgdisplay", "pvdisplay",
      "lvscan",
      "dumpe2fs", "xfs_info", "showmount", "nfsstat", "filefrag", "quota",
      "repquota", "ioping", "mountpoint"),
    Program(
      "smartctl", values: ["-d", "-n", "-T", "-l", "-t", "-s"],
      options: [.change("-t", "--test", "-X", "--abort", "-s", "--smart", "-o", "-S")], otherwise: .read),
    Program(
      "nvme",
      verbs: [
        .read("list", "list-subsys", "smart-log", "error-log", "id-ctrl", "id-ns", "show-regs", "fw-log"),
        .destroy("format", "sanitize", "delete-ns"),
        .change("fw-download", "fw-commit", "create-ns", "attach-ns"),
      ]),
    Program("pvscan", "vgscan", options: [.change("--cache", "--mknodes")], otherwise: .read),
    Program("rpcinfo", options: [.change("-d")], otherwise: .read),
    Program(
      "mount", options: [.change("-a", "--all", "-o", "-B", "-M", "-R")], otherwise: .change, bare: .looks),
    .changes(
      "umount", "quotaon", "quotaoff", "edquota", "setquota", "fstrim", "qemu-nbd"),
    Program(
      "exportfs", options: [.change("-a", "-r", "-u", "-o", "-i", "-f")], otherwise: .change, bare: .looks),
    Program(
      "losetup",
      options: [.onlyLooks("-a", "--all", "-l", "--list"), .change("-d", "-D", "--detach", "--detach-all")],
      otherwise: .change, bare: .looks),
    // It lists and sets in one call, so that no option makes the others harmless.
    Program(
      "tune2fs",
      options: [
        .change(
          "-c", "-C", "-e", "-E", "-f", "-g", "-i", "-I", "-j", "-J", "-L", "-m", "-M", "-o", "-O", "-Q", "-r"
        ),
        .change("-s", "-T", "-u", "-U", "-z"),
      ],
      knownOptions: ["-l"], otherwise: .read),
    Program(
      "blockdev",
      options: [
        .onlyLooks("--getsize64", "--getsz", "--getro", "--getss", "--report"),
        .change("--setro", "--setrw", "--setra", "--setfra", "--setbsz", "--flushbufs", "--rereadpt"),
      ],
      otherwise: .change),
    // Repairing may throw away what it cannot place; only a dry run looks.
    Program(
      "fsck", "fsck.ext4", "fsck.xfs", "e2fsck", values: ["-C", "-t", "-b", "-B", "-j", "-E"],
      options: [.onlyLooks("-n", "-N")], otherwise: .destroy),
    Program("xfs_repair", "btrfsck", options: [.onlyLooks("-n")], otherwise: .destroy),
    .changes(
      "resize2fs", "xfs_growfs", "growpart", "e2label", "partprobe", "kpartx", "xfs_fsr"),
    Program(
      "restic", values: ["-r", "--repo", "-p", "--password-file", "-o", "--option", "--cache-dir"],
      verbs: [
        .read("snapshots", "ls", "stats", "find", "diff", "check", "cat", "list", "version"),
        .change("backup", "init", "copy", "tag", "unlock", "rebuild-index", "repair", "recover", "restore"),
        .change("mount", "key", "migrate", "self-update"), .destroy("forget", "prune"),
      ],
      // Both name commands that it runs.
      options: [.unknown("--password-command", "-o", "--option")]),
    Program(
      "borg",
      values: ["--rsh", "--remote-path", "--lock-wait", "--umask", "--last", "--first", "-P", "--prefix"],
      verbs: [
        .read("list", "info", "diff", "check", "version"),
        .change("create", "init", "extract", "mount", "umount", "rename", "break-lock", "key", "config"),
        .change("compact", "export-tar", "upgrade", "with-lock"), .destroy("delete", "prune", "recreate"),
      ],
      // `--rsh` names a command that it runs.
      options: [.destroy("--repair", on: ["check"]), .unknown("--rsh", "--remote-path")]),
    Program(
      "fdisk", "sfdisk", values: ["-o", "-b", "-C", "-u"],
      options: [.onlyLooks("-l", "--list", "-d", "--dump")], otherwise: .destroy, flags: []),
    Program("parted", values: ["-a"], options: [.onlyLooks("-l", "--list")], otherwise: .destroy),
    Program("cfdisk", options: [], otherwise: .destroy, flags: [.interactive]),
    .destroys(
      "gdisk", "sgdisk", "mkfs", "mkfs.ext4", "mkfs.ext3", "mkfs.ext2", "mkfs.xfs", "mkfs.btrfs", "mkfs.vfat",
      "mke2fs",
      "lvremove",
      "vgremove", "pvremove", "lvreduce", "badblocks"),
    .changes(
      "pvcreate", "vgcreate", "lvcreate", "lvextend", "lvresize", "lvchange", "vgextend", "vgreduce",
      "vgchange",
      "pvmove", "pvresize", "lvconvert", "lvrename", "vgrename", "pvchange"),
    Program(
      "cryptsetup",
      verbs: [
        .read("status", "luksDump", "isLuks", "luksUUID"),
        .change("open", "close", "luksOpen", "luksClose", "resize"),
        .destroy("luksFormat", "erase", "luksErase", "luksRemoveKey", "luksKillSlot"), .change("luksAddKey"),
      ]),
    Program(
      "mdadm",
      options: [
        .onlyLooks("--detail", "-D", "--examine", "-E", "--query", "-Q", "--examine-bitmap", "-X"),
        .destroy("--zero-superblock", "--create", "-C"), .endless("--monitor", "-F"),
      ], otherwise: .change),
    Program(
      "zfs",
      verbs: [
        .read("list", "get", "diff", "userspace", "groupspace", "holds", "version"),
        .destroy("destroy"),
        .destroy("rollback"), .read("send"),
        .change("allow", "unallow"),
        .change(
          "create", "set", "inherit", "snapshot", "snap", "clone", "promote", "rename", "mount", "unmount"),
        .change(
          "receive", "recv", "share", "unshare", "hold", "release", "upgrade", "load-key", "unload-key"),
      ], options: [.onlyLooks("-n", on: ["destroy"])]),
    Program(
      "zpool", values: ["-o", "-O", "-T"],
      verbs: [
        .read("status", "list", "get", "history", "events", "version"), .read("iostat"),
        .destroy("destroy", "labelclear"), .destroy("remove"),
        .change(
          "create", "add", "attach", "detach", "replace", "online", "offline", "clear", "scrub", "resilver"),
        .change(
          "import", "export", "set", "upgrade", "trim", "initialize", "checkpoint", "split", "reguid",
          "sync"),
      ], options: [.endless("-f", on: ["events"]), .destroy("-c", on: ["events"])]),
    Program(
      "btrfs",
      verbs: [
        .read("filesystem show", "filesystem df", "filesystem usage", "filesystem du", "subvolume list"),
        .read(
          "subvolume show", "device stats", "device usage", "scrub status", "balance status", "fi show",
          "fi df"),
        .read("fi usage"), .destroy("subvolume delete", "device delete", "device remove", "check --repair"),
        .change(
          "balance start", "balance pause", "balance cancel", "scrub start", "scrub cancel", "device add"),
        .change("filesystem resize", "filesystem defragment", "subvolume create", "subvolume snapshot"),
      ]),
    Program(
      "dmsetup",
      verbs: [
        .read("ls", "info", "status", "table", "deps", "targets", "version"),
        .destroy("remove", "remove_all"),
        .change("create", "suspend", "resume", "load", "rename", "message"),
      ]),
    Program("multipath", options: [.onlyLooks("-l", "-ll", "-d")], otherwise: .change),
    Program(
      "multipathd",
      verbs: [.read("show"), .change("reconfigure", "resize", "add", "del", "fail", "reinstate")]),
    Program(
      "iscsiadm", values: ["-m", "-o", "-T", "-p"],
      options: [.change("-l", "-u", "--login", "--logout", "-o", "--op", "-R")], otherwise: .read),
    Program("ceph", rule: StorageRules.ceph),
    Program(
      "rados", values: ["-p", "--pool"],
      verbs: [
        .read(
          "df", "ls", "lspools", "stat", "listomapkeys", "list-inconsistent-pg", "list-inconsistent-obj"),
        .destroy("rm", "purge", "rmpool"),
        .change("get", "put", "bench", "mkpool", "setxattr", "setomapval", "create"),
      ]),
    Program(
      "rbd",
      values: [
        "-p", "--pool", "--id", "-n", "--name", "-c", "--conf", "-k", "--keyring", "--cluster", "-m",
        "--namespace", "--image",
      ],
      verbs: [
        .read(
          "ls", "list", "info", "status", "du", "snap ls", "lock ls", "lock list", "showmapped", "perf",
          "diff"),
        .read("trash ls", "device list", "children"),
        .destroy("rm", "remove", "snap rm", "snap purge", "trash purge"),
        .destroy("snap rollback"),
        .change(
          "create", "resize", "map", "unmap", "lock rm", "lock remove", "snap create", "clone", "flatten"),
        .change("trash mv", "feature", "mv", "rename", "cp", "import", "export"),
      ]),
    Program(
      "ceph-volume",
      verbs: [
        .read("lvm list", "inventory", "raw list"), .destroy("lvm zap"),
        .change("lvm activate", "lvm create", "lvm prepare", "lvm batch"),
      ]),
    Program(
      "monmaptool",
      options: [
        .onlyLooks("--print", "-p"), .change("--rm", "--add", "--create", "--clobber", "--generate"),
      ],
      otherwise: .change),
    .destroys("ceph-mon", "ceph-osd", "ceph-objectstore-tool"),
    Program("radosgw-admin", rule: StorageRules.radosgw),
    Program(
      "gluster",
      verbs: [
        .read("peer status", "volume status", "volume info", "volume list", "volume heal info", "pool list"),
        .destroy("volume delete", "volume remove-brick", "volume reset-brick"),
        .change("volume start", "volume stop", "volume set", "volume heal", "volume add-brick", "peer probe"),
      ], bare: .session),
    Program(
      "drbdadm",
      verbs: [
        .read("status", "cstate", "dstate", "role", "dump"), .destroy("create-md", "invalidate", "wipe-md"),
        .change(
          "up", "down", "primary", "secondary", "connect", "disconnect", "attach", "detach", "adjust",
          "verify"),
      ]),
    Program(
      "crm",
      verbs: [
        .read(
          "status", "configure show", "configure verify", "resource status", "resource list", "node show",
          "node list"),
        .change(
          "resource start", "resource stop", "resource restart", "resource move", "resource migrate",
          "resource clear", "resource cleanup", "resource maintenance", "node standby", "node online",
          "node maintenance", "node ready", "cluster start", "cluster stop"),
        .destroy("configure delete", "configure erase", "cluster remove", "node delete", "node fence"),
      ]),
    Program(
      "pcs",
      verbs: [
        .read(
          "status", "resource status", "resource show", "resource config", "cluster status", "constraint show"
        ),
        .read(
          "property show", "stonith status", "stonith show", "quorum status", "config", "constraint list"),
        .destroy("cluster destroy", "resource delete"),
        .change(
          "resource cleanup", "resource enable", "resource disable", "resource move", "resource restart"),
        .change(
          "cluster start", "cluster stop", "node standby", "node unstandby", "property set", "stonith fence"),
      ]),
    Program("crm_mon", options: [.onlyLooks("-1")], otherwise: .read, flags: [.interactive]),
    Program("fio", "hdparm", "bonnie++", otherwise: .unknown),
  ]
}
