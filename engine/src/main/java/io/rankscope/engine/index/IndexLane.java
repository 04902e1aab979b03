package io.rankscope.engine.index;

import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.index.vector.EmbeddedPassage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogByteSizeMergePolicy;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;

/**
 * A shard, or a part of one, while it grows. One thread adds passages, so that they lie in the
 * order they came; any thread may abandon it.
 */
final class IndexLane {
  private final Directory directory;
  private final IndexWriter writer;
  private final ConcurrentMergeScheduler merges = new ConcurrentMergeScheduler();

  /**
   * @param folder missing or empty, in a {@link BuildFolder}, whose lock makes Lucene's needless
   */
  IndexLane(Path folder, Analyzer analyzer, IndexSettings settings, double bufferMegabytes)
      throws IOException {
    Files.createDirectories(folder);
    directory = FSDirectory.open(folder, NoLockFactory.INSTANCE);
    writer =
        new IndexWriter(
            directory,
            new IndexWriterConfig(analyzer)
                .setCodec(codec(settings))
                .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                .setRAMBufferSizeMB(bufferMegabytes)
                .setMergeScheduler(merges)
                // Merges neighbours only: passages stay in the order of the corpus.
                .setMergePolicy(new LogByteSizeMergePolicy()));
  }

  /** The default codec, which reads what the vector formats write whoever asks. */
  private static Codec codec(IndexSettings settings) {
    if (settings.vectors().isEmpty()) {
      return Codec.getDefault();
    }
    KnnVectorsFormat format = settings.vectors().get().format().lucene();
    return new Lucene104Codec() {
      @Override
      public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
        return format;
      }
    };
  }

  void add(EmbeddedPassage passage, IndexSettings settings) throws IOException {
    try {
      writer.addDocument(PassageFields.document(passage, settings));
    } catch (IllegalArgumentException e) {
      throw new BadInputException(
          "The passage '" + passage.passage().id() + "' cannot be indexed: " + reason(e) + ".",
          null,
          "Correct the passage, or choose another analyzer.",
          e);
    }
  }

  /** Lucene prints the bytes of a term that is too long, which helps nobody. */
  private static String reason(IllegalArgumentException refusal) {
    String said = String.valueOf(refusal.getMessage());
    return said.contains("immense term")
        ? "the analyzer makes a term of more than " + IndexWriter.MAX_TERM_LENGTH + " bytes of it"
        : said;
  }

  /** Appends whole parts, which are closed. */
  void append(Directory... parts) throws IOException {
    writer.addIndexes(parts);
  }

  Directory directory() {
    return directory;
  }

  /** Makes it whole and durable. */
  void finish(Map<String, String> userData) throws IOException {
    writer.setLiveCommitData(userData.entrySet());
    writer.commit();
    // Waiting here rather than in close() lets abandon() stop the merges.
    merges.sync();
    writer.close();
  }

  void closeDirectory() throws IOException {
    directory.close();
  }

  /** Stops all work on it; what was written is worthless. */
  void abandon() throws IOException {
    try {
      writer.rollback();
    } catch (AlreadyClosedException e) {
      // It was whole already.
    }
    directory.close();
  }
}
