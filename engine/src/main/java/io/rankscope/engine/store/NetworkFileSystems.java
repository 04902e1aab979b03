package io.rankscope.engine.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Tells folders that lie on another machine. SQLite's write-ahead log needs memory shared between
 * its users, which no network file system gives (sqlite.org/wal.html), and many lie about locks.
 */
final class NetworkFileSystems {
  private static final Set<String> TYPES =
      Set.of(
          "nfs",
          "nfs4",
          "cifs",
          "smb",
          "smb2",
          "smb3",
          "smbfs",
          "afs",
          "ncpfs",
          "9p",
          "ceph",
          "glusterfs",
          "lustre",
          "davfs",
          "webdav",
          "fuse.sshfs",
          "fuse.davfs2",
          "fuse.rclone",
          "fuse.s3fs",
          "fuse.glusterfs",
          "fuse.ceph");

  private NetworkFileSystems() {}

  /** Words of warning when {@code file} lies on a network file system. */
  static Optional<String> warning(Path file) {
    try {
      return warning(file, Files.getFileStore(file).type());
    } catch (IOException e) {
      // What cannot be told is not warned about; opening the file shows whether it works.
      return Optional.empty();
    }
  }

  static Optional<String> warning(Path file, String type) {
    if (!TYPES.contains(type.toLowerCase(Locale.ROOT))) {
      return Optional.empty();
    }
    return Optional.of(
        file.getFileName()
            + " lies on a network file system ("
            + type
            + "), where databases can be damaged when several people write."
            + " Give each annotator a file on a local disk and merge the files.");
  }
}
