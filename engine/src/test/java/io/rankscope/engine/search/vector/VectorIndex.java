package io.rankscope.engine.search.vector;

import io.rankscope.engine.analysis.AnalyzerSpec;
import io.rankscope.engine.index.Source;
import io.rankscope.engine.index.vector.VectorFormat;
import io.rankscope.engine.inference.ModelCatalogue;
import io.rankscope.engine.search.Models;
import io.rankscope.engine.search.SearchEngine;
import io.rankscope.engine.search.SearchFixture;
import io.rankscope.engine.search.lexical.LexicalRetriever;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnByteVectorField;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/** Shards with vectors of one's own, and what searches them. */
public final class VectorIndex {
  /** The field of the vectors. */
  public static final String FIELD = "text_vector";

  private VectorIndex() {}

  /**
   * A passage.
   *
   * @param kind of the field {@code kind}, indexed whole; also in doc values as {@code kept}
   * @param year a number in doc values
   */
  public record Item(String id, Optional<float[]> vector, String text, String kind, int year) {
    static Item of(String id, float... vector) {
      return new Item(id, Optional.of(vector), "text of " + id, "even", 2000);
    }

    Item without() {
      return new Item(id, Optional.empty(), text, kind, year);
    }
  }

  /**
   * Random vectors of length 1, some of them equal, one in seven missing; kinds {@code even} and
   * {@code odd}, years 2000 to 2004.
   */
  public static List<Item> items(int count, int dimensions, long seed) {
    Random random = new Random(seed);
    List<Item> items = new ArrayList<>();
    float[] before = unit(random, dimensions);
    for (int i = 0; i < count; i++) {
      float[] vector = random.nextInt(5) == 0 ? before : unit(random, dimensions);
      items.add(
          new Item(
              "p" + Integer.toString(random.nextInt(100), 36) + "-" + i,
              i % 7 == 3 ? Optional.empty() : Optional.of(vector),
              SearchFixture.words(random, 1 + random.nextInt(12)),
              i % 2 == 0 ? "even" : "odd",
              2000 + i % 5));
      before = vector;
    }
    return items;
  }

  private static float[] unit(Random random, int dimensions) {
    float[] vector = new float[dimensions];
    double squares = 0;
    for (int i = 0; i < dimensions; i++) {
      vector[i] = (float) random.nextGaussian();
      squares += vector[i] * vector[i];
    }
    for (int i = 0; i < dimensions; i++) {
      vector[i] /= (float) Math.sqrt(squares);
    }
    return vector;
  }

  /** As the other one, with vectors that are compared by their dot product. */
  public static void write(Path folder, int shards, VectorFormat format, List<Item> items)
      throws IOException {
    write(folder, shards, format, VectorSimilarityFunction.DOT_PRODUCT, items);
  }

  /** Deals items over shards {@code 0}, {@code 1}, … of several segments each. */
  public static void write(
      Path folder,
      int shards,
      VectorFormat format,
      VectorSimilarityFunction similarity,
      List<Item> items)
      throws IOException {
    for (int shard = 0; shard < shards; shard++) {
      List<Document> documents = new ArrayList<>();
      for (int i = shard; i < items.size(); i += shards) {
        documents.add(document(items.get(i), similarity));
      }
      write(folder.resolve(Integer.toString(shard)), format, documents);
    }
  }

  /** The item as it is indexed. */
  public static Document document(Item item, VectorSimilarityFunction similarity) {
    Document document = new Document();
    document.add(new StringField("id", item.id(), Field.Store.YES));
    document.add(new SortedDocValuesField("id", new BytesRef(item.id())));
    document.add(new TextField("text", item.text(), Field.Store.YES));
    document.add(new StringField("kind", item.kind(), Field.Store.NO));
    document.add(new SortedDocValuesField("kept", new BytesRef(item.kind())));
    document.add(new NumericDocValuesField("year", item.year()));
    item.vector()
        .ifPresent(vector -> document.add(new KnnFloatVectorField(FIELD, vector, similarity)));
    return document;
  }

  /** A document whose vector is of bytes. */
  static Document ofBytes(String id, byte... vector) {
    Document document = new Document();
    document.add(new StringField("id", id, Field.Store.YES));
    document.add(new TextField("text", "text of " + id, Field.Store.YES));
    document.add(new KnnByteVectorField(FIELD, vector));
    return document;
  }

  /** Writes one shard of several segments. */
  public static void write(Path shard, VectorFormat format, List<Document> documents)
      throws IOException {
    KnnVectorsFormat kept = format.lucene();
    IndexWriterConfig config =
        new IndexWriterConfig(new StandardAnalyzer())
            .setUseCompoundFile(false)
            .setMergePolicy(NoMergePolicy.INSTANCE)
            .setCodec(
                new Lucene104Codec() {
                  @Override
                  public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
                    return kept;
                  }
                });
    try (FSDirectory directory = FSDirectory.open(shard);
        IndexWriter writer = new IndexWriter(directory, config)) {
      for (int i = 0; i < documents.size(); i++) {
        writer.addDocument(documents.get(i));
        if (i % 500 == 499) {
          writer.flush();
        }
      }
      writer.commit();
    }
  }

  static void delete(Path shard, List<String> ids) throws IOException {
    try (FSDirectory directory = FSDirectory.open(shard);
        IndexWriter writer =
            new IndexWriter(
                directory, new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE))) {
      for (String id : ids) {
        writer.deleteDocuments(new Term("id", id));
      }
      writer.commit();
    }
  }

  /** Opens the shards {@code 0}, {@code 1}, … in {@code folder}. */
  public static Source open(Path folder, int shards) {
    return SearchFixture.open(folder, shards, Map.of("text", AnalyzerSpec.STANDARD));
  }

  /** An engine for legs of both kinds, whose encoder is {@code tiny}. */
  public static SearchEngine engine(ModelCatalogue catalogue) {
    Models models = Models.of(catalogue);
    return new SearchEngine(
        Runnable::run,
        List.of(new LexicalRetriever(), new VectorRetriever(models)),
        List.of(),
        models);
  }

  /** The leg {@code dense} that looks at every vector. */
  public static VectorLeg exact() {
    return new VectorLeg("dense", FIELD, "tiny", VectorLeg.Scan.EXACT, OptionalInt.empty());
  }

  /** The leg {@code dense} that goes by the graph. */
  public static VectorLeg graph() {
    return new VectorLeg("dense", FIELD, "tiny", VectorLeg.Scan.GRAPH, OptionalInt.empty());
  }
}
