package io.rankscope.engine.search.vector;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Tests for which a {@link VectorSearch} is opened. */
abstract class WithVectorSearch {
  static final int DIMENSIONS = VectorSearch.DIMENSIONS;
  static final String QUERY = VectorSearch.QUERY;

  @TempDir static Path modelFolder;
  static VectorSearch vectors;

  @TempDir Path folder;

  @BeforeAll
  static void open() {
    vectors = VectorSearch.open(modelFolder);
  }

  @AfterAll
  static void close() {
    vectors.close();
  }
}
