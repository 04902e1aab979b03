package io.rankscope.engine.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * A file of a corpus.
 *
 * @param path what failures call it
 * @param size stored bytes
 * @param content opens its stored bytes
 */
record CorpusFile(Path path, long size, Content content) {
  /** Opens stored bytes. */
  @FunctionalInterface
  interface Content {
    InputStream open() throws IOException;
  }
}
