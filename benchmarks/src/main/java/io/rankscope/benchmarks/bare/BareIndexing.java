package io.rankscope.benchmarks.bare;

import io.rankscope.engine.task.Workers;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One {@code IndexWriter} that several threads feed from one file of JSON lines, as one writes it
 * when nothing else matters: no check of ids or of the format, no order of passages, no profile.
 */
public final class BareIndexing {
  private static final int BATCH = 64;
  private static final JsonMapper JSON = new JsonMapper();

  private final Analyzer analyzer;
  private final int threads;
  private final double bufferMegabytes;
  private final FieldType text = new FieldType(TextField.TYPE_STORED);

  /**
   * @param bufferMegabytes of all threads together
   */
  public BareIndexing(Analyzer analyzer, int threads, double bufferMegabytes) {
    this.analyzer = analyzer;
    this.threads = threads;
    this.bufferMegabytes = bufferMegabytes;
    text.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    text.freeze();
  }

  /** Indexes {@code corpus} into {@code folder} and makes it durable. */
  public void build(Path corpus, Path folder) throws Exception {
    IndexWriterConfig config = new IndexWriterConfig(analyzer).setRAMBufferSizeMB(bufferMegabytes);
    ExecutorService workers = Workers.fixed("bare-index", threads);
    try (BufferedReader lines = Files.newBufferedReader(corpus);
        FSDirectory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, config)) {
      List<Callable<Void>> work = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        work.add(() -> index(lines, writer));
      }
      for (Future<Void> ended : workers.invokeAll(work)) {
        ended.get();
      }
      writer.commit();
    } finally {
      workers.shutdownNow();
    }
  }

  private Void index(BufferedReader lines, IndexWriter writer) throws IOException {
    for (List<String> batch = next(lines); !batch.isEmpty(); batch = next(lines)) {
      for (String line : batch) {
        writer.addDocument(document(JSON.readTree(line)));
      }
    }
    return null;
  }

  private static List<String> next(BufferedReader lines) throws IOException {
    List<String> batch = new ArrayList<>(BATCH);
    synchronized (lines) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        batch.add(line);
        if (batch.size() == BATCH) {
          break;
        }
      }
    }
    return batch;
  }

  private Document document(JsonNode passage) {
    String id = passage.get("_id").asString();
    Document document = new Document();
    document.add(new StringField("id", id, Field.Store.YES));
    document.add(new SortedDocValuesField("id", new BytesRef(id)));
    document.add(new Field("title", passage.get("title").asString(), text));
    document.add(new Field("text", passage.get("text").asString(), text));
    return document;
  }
}
