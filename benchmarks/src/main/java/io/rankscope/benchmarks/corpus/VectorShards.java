package io.rankscope.benchmarks.corpus;

import io.rankscope.engine.analysis.AnalyzerSpec;
import io.rankscope.engine.analysis.Analyzers;
import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.index.FieldRoles;
import io.rankscope.engine.index.Source;
import io.rankscope.engine.index.SourceDefinition;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Workers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/** The made-up corpus with made-up vectors, as shards that another program might have written. */
public final class VectorShards {
  /** The field of the vectors. */
  public static final String FIELD = "text_vector";

  private static final AnalyzerSpec ENGLISH = AnalyzerSpec.named("english");
  private static final double BUFFER_MEGABYTES = 512;

  private final ZipfCorpus corpus;
  private final SyntheticVectors vectors;
  private final FieldType text = new FieldType(TextField.TYPE_STORED);

  /**
   * @param dimensions length of a vector
   */
  public VectorShards(ZipfCorpus corpus, int dimensions) {
    this.corpus = corpus;
    this.vectors = new SyntheticVectors(dimensions);
    text.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    text.freeze();
  }

  /**
   * Writes {@code count} shards into {@code folder} and opens them; the caller closes the source.
   */
  public Source build(Path folder, int count) throws Exception {
    ExecutorService workers =
        Workers.fixed("vector-shards", Runtime.getRuntime().availableProcessors());
    List<Path> shards = new ArrayList<>();
    try (Analyzer analyzer = new Analyzers().create(ENGLISH)) {
      List<Callable<Void>> work = new ArrayList<>();
      for (int shard = 0; shard < count; shard++) {
        int number = shard;
        Path target = folder.resolve(Integer.toString(shard));
        shards.add(target);
        work.add(() -> write(target, number, count, analyzer));
      }
      for (Future<Void> ended : workers.invokeAll(work)) {
        ended.get();
      }
    } finally {
      workers.shutdownNow();
    }
    return Source.open(
        new SourceDefinition(
            "vectors",
            folder,
            shards,
            Optional.of(FieldRoles.plain()),
            Map.of("title", ENGLISH, "text", ENGLISH),
            "vectors"),
        Cancellation.NEVER);
  }

  private Void write(Path target, int shard, int count, Analyzer analyzer) throws IOException {
    try (FSDirectory directory = FSDirectory.open(target);
        IndexWriter writer =
            new IndexWriter(
                directory, new IndexWriterConfig(analyzer).setRAMBufferSizeMB(BUFFER_MEGABYTES))) {
      for (int place = shard; place < corpus.size(); place += count) {
        writer.addDocument(document(corpus.passage(place), vectors.vector(place)));
      }
      writer.commit();
    }
    return null;
  }

  private Document document(Passage passage, float[] vector) {
    Document document = new Document();
    document.add(new StringField("id", passage.id().value(), Field.Store.YES));
    document.add(new SortedDocValuesField("id", new BytesRef(passage.id().value())));
    document.add(new Field("title", passage.title(), text));
    document.add(new Field("text", passage.text(), text));
    document.add(new KnnFloatVectorField(FIELD, vector, VectorSimilarityFunction.DOT_PRODUCT));
    return document;
  }
}
