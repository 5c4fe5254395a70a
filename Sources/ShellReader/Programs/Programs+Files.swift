import IncidentModel

extension ProgramTable {
  /// Files and directories.
  static let files: [Program] = [
    .looks(
      "ls", "ll", "dir", "stat", "readlink", "realpath", "basename", "dirname", "pwd", "df", "lsof",
      "md5sum", "sha1sum", "sha256sum", "sha512sum", "cksum", "b2sum", "shasum", "zcat", "bzcat", "xzcat",
      "zstdcat", "zgrep", "zless", "locate", "namei", "getfacl", "lsattr", "duf"),
    .looks("du"),
    Program(
      "file", values: ["-m", "-f", "-F", "-P"], options: [.change("-C", "--compile")], otherwise: .read),
    Program("inotifywait", options: [.change("-o", "--outfile")], otherwise: .read),
    Program("tree", values: ["-o", "-L", "-P", "-I"], options: [.change("-o")], otherwise: .read),
    Program("ncdu", values: ["-f", "-o"], options: [.change("-o")], otherwise: .read, flags: [.interactive]),
    Program("find", "gfind", rule: FileRules.find),
    Program("fd", "fdfind", options: [.unknown("-x", "-X", "--exec", "--exec-batch")], otherwise: .read),
    Program("rm", rule: FileRules.remove),
    Program("unlink", "rmdir", options: [], otherwise: .change),
    .destroys("shred", "wipe", "srm", "wipefs", "blkdiscard"),
    Program("truncate", options: [], otherwise: .destroy),
    .changes(
      "cp", "mv", "ln", "mkdir", "touch", "chmod", "chown", "chgrp", "chattr", "setfacl", "install", "mktemp",
      "mkfifo", "mknod", "fallocate", "rename", "split", "csplit", "restorecon", "chcon", "setfattr",
      "unzip", "zip", "bunzip2", "unxz", "7z", "cpio", "ar", "updatedb", "sync"),
    Program(
      "gzip", "gunzip", "bzip2", "xz", "zstd", "lz4", "unzstd", "pigz", rule: FileRules.compress),
    Program("patch", options: [.onlyLooks("--dry-run")], otherwise: .change),
    Program("tee", rule: FileRules.tee),
    Program("dd", rule: FileRules.dd),
    Program("tar", "bsdtar", "gtar", rule: FileRules.tar),
    Program(
      "rsync",
      values: [
        "-e", "--rsh", "--exclude", "--include", "--bwlimit", "-f", "--filter", "--files-from", "--log-file",
      ],
      options: [
        .destroy(
          "--delete", "--delete-before", "--delete-after", "--delete-during", "--del", "--delete-excluded"),
        .destroy("--remove-source-files"), .onlyLooks("-n", "--dry-run", "--list-only"),
      ], otherwise: .change),
    Program(
      "scp", "sftp", values: ["-P", "-i", "-o", "-F", "-l", "-c", "-S", "-J", "-b"], options: [],
      otherwise: .change),
    Program(
      "logrotate", values: ["-s", "--state", "-l", "--log", "-m", "--mail"],
      options: [.onlyLooks("-d", "--debug")], otherwise: .change),
    Program("tail", values: ["-n", "-c", "-s", "--pid"], options: [.endless("-f", "-F")], otherwise: .read),
    Program("tailf", "multitail", "lnav", options: [], otherwise: .read, flags: [.endless]),
    .fullScreen(
      .change, "vi", "vim", "nvim", "nano", "emacs", "ed", "ex", "visudo", "vipw", "vigr", "sudoedit"),
    .fullScreen(.change, "mc", "ranger", "joe", "micro", "code", "vimdiff"),
  ]
}
