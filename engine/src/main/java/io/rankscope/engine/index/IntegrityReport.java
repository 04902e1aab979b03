package io.rankscope.engine.index;

import java.util.List;

/**
 * What verifying the checksums of a shard found.
 *
 * @param path the shard's folder as the workspace names it
 * @param files files verified
 * @param bytes their size
 * @param damaged the files that are not what was written, in alphabetical order
 */
public record IntegrityReport(String path, int files, long bytes, List<DamagedFile> damaged) {
  public IntegrityReport {
    damaged = List.copyOf(damaged);
  }

  /** Whether every file is what was written. */
  public boolean sound() {
    return damaged.isEmpty();
  }

  /**
   * A damaged file.
   *
   * @param file its name within the shard's folder
   * @param problem what is wrong with it, in words
   */
  public record DamagedFile(String file, String problem) {}
}
