package io.rankscope.engine.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.index.DocumentTerms.DocumentTerm;
import io.rankscope.engine.index.DocumentTerms.Origin;
import io.rankscope.engine.index.DocumentTerms.Place;
import io.rankscope.engine.index.DocumentView.DocValue;
import io.rankscope.engine.index.DocumentView.FieldLength;
import io.rankscope.engine.index.DocumentView.StoredValue;
import io.rankscope.engine.index.DocumentView.VectorValue;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IndexInspectorTest {
  @TempDir Path folder;
  private Source source;
  private PinnedSource pinned;
  private IndexInspector inspector;

  @BeforeEach
  void open() throws IOException {
    Path left =
        TestShards.write(
            folder.resolve("left"),
            TestShards.unmerged(),
            writer -> {
              writer.addDocument(TestShards.passage("a", "to be or not to be"));
              writer.addDocument(rich());
              writer.commit();
              writer.addDocument(TestShards.passage("c", "be quick"));
              writer.commit();
              writer.deleteDocuments(new Term("id", "c"));
            });
    Path right = TestShards.passages(folder.resolve("right"), "d");
    source = TestShards.open(left, right);
    pinned = source.pin();
    inspector = new IndexInspector(pinned);
  }

  @AfterEach
  void close() {
    pinned.close();
    source.close();
  }

  private static Document rich() {
    Document document = TestShards.passage("b", "to see");
    document.add(new Field("vectored", "one two one", withTermVectors()));
    document.add(new Field("counted", "red red blue", withoutPositions()));
    document.add(new StoredField("note", "Only Stored only"));
    document.add(new StoredField("year", 1969));
    document.add(new IntPoint("year", 1969));
    document.add(new SortedNumericDocValuesField("sizes", 3));
    document.add(new SortedNumericDocValuesField("sizes", 1));
    document.add(new SortedSetDocValuesField("tags", new BytesRef("x")));
    document.add(new KnnFloatVectorField("vector", new float[] {3, 4}));
    return document;
  }

  private static FieldType withTermVectors() {
    FieldType type = new FieldType(TextField.TYPE_NOT_STORED);
    type.setStoreTermVectors(true);
    type.setStoreTermVectorPositions(true);
    return type;
  }

  private static FieldType withoutPositions() {
    FieldType type = new FieldType(TextField.TYPE_NOT_STORED);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    return type;
  }

  private static FieldOverview field(IndexOverview overview, String name) {
    return overview.fields().stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void countsAllShardsOrOne_whenAskedForAnOverview() throws IOException {
    IndexOverview all = inspector.overview();
    assertThat(all.passages()).isEqualTo(3);
    assertThat(all.deleted()).isEqualTo(0);
    assertThat(all.segments()).isEqualTo(2);
    assertThat(field(all, "text"))
        .isEqualTo(
            new FieldOverview(
                "text",
                "DOCS_AND_FREQS_AND_POSITIONS",
                true,
                false,
                false,
                "NONE",
                true,
                0,
                Optional.empty(),
                new FieldOverview.TermCount(9, false),
                3,
                10,
                12));
    assertThat(field(inspector.overview(1), "text").terms())
        .isEqualTo(new FieldOverview.TermCount(4, true));
    assertThat(field(all, "vector").vector())
        .contains(
            new FieldOverview.VectorShape(
                2, "FLOAT32", "EUCLIDEAN", "Lucene99HnswVectorsFormat", 1, ""));
    assertThat(field(all, "year").pointDimensions()).isEqualTo(1);
    assertThat(field(all, "note").stored()).isTrue();
    assertThat(field(all, "sizes").docValues()).isEqualTo("SORTED_NUMERIC");
  }

  @Test
  void ranksTermsOfAllShardsOrOne_whenAskedForTopTerms() throws IOException {
    assertThat(
            inspector
                .topTerms(OptionalInt.empty(), "text", 2, TopTerm.Order.OCCURRENCES)
                .run(Progress.SILENT, Cancellation.NEVER))
        .containsExactly(new TopTerm("to", 2, 3), new TopTerm("be", 1, 2));
    assertThat(
            inspector
                .topTerms(OptionalInt.of(1), "text", 10, TopTerm.Order.DOCUMENT_FREQUENCY)
                .run(Progress.SILENT, Cancellation.NEVER))
        .extracting(TopTerm::term)
        .containsExactly("d", "of", "text", "the");
    assertThatThrownBy(
            () ->
                inspector
                    .topTerms(OptionalInt.empty(), "text", 2, TopTerm.Order.OCCURRENCES)
                    .run(Progress.SILENT, () -> true))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void findsTheTermsThatBeginWithAText_overAllShardsOrInOne() throws IOException {
    assertThat(
            inspector
                .termsBeginning(OptionalInt.empty(), "text", "t", 10)
                .run(Progress.SILENT, Cancellation.NEVER))
        .containsExactly(
            new TopTerm("text", 1, 1), new TopTerm("the", 1, 1), new TopTerm("to", 2, 3));
    assertThat(
            inspector
                .termsBeginning(OptionalInt.of(0), "text", "", 2)
                .run(Progress.SILENT, Cancellation.NEVER))
        .containsExactly(new TopTerm("be", 1, 2), new TopTerm("not", 1, 1));
    assertThat(
            inspector
                .termsBeginning(OptionalInt.empty(), "text", "zebra", 2)
                .run(Progress.SILENT, Cancellation.NEVER))
        .isEmpty();
  }

  @Test
  void goesFromARowToItsAddressAndBack() {
    for (long row = 0; row < inspector.documentCount(); row++) {
      assertThat(inspector.ordinal(inspector.address(row))).isEqualTo(row);
    }
  }

  @Test
  void listsDocumentsAcrossShards_whenBrowsed() throws IOException {
    assertThat(inspector.documentCount()).isEqualTo(3);
    assertThat(inspector.documents(1, 10))
        .containsExactly(
            new DocumentRow(
                1, new DocAddress(0, 1), true, Passage.whole(new PassageId("b"), "", "to see")),
            new DocumentRow(
                2,
                new DocAddress(1, 0),
                true,
                Passage.whole(new PassageId("d"), "", "the text of d")));
    assertThatThrownBy(() -> inspector.address(3)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> inspector.address(-1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void marksTheDocument_whenItIsDeletedButStillThere() throws IOException {
    Path shard =
        TestShards.write(
            folder.resolve("deleted"),
            TestShards.unmerged(),
            writer -> {
              writer.addDocument(TestShards.passage("x", "one"));
              writer.addDocument(TestShards.passage("y", "two"));
              writer.commit();
              writer.deleteDocuments(new Term("id", "x"));
            });
    try (Source other = TestShards.open(shard);
        PinnedSource pin = other.pin()) {
      assertThat(new IndexInspector(pin).documents(0, 2))
          .extracting(DocumentRow::live)
          .containsExactly(false, true);
      assertThat(new IndexInspector(pin).overview().deleted()).isEqualTo(1);
    }
  }

  @Test
  void showsAllThatIsKept_whenADocumentIsAsked() throws IOException {
    assertThat(inspector.document(new PassageId("b")))
        .contains(
            new DocumentView(
                new DocAddress(0, 1),
                "_0",
                true,
                List.of(
                    new StoredValue("id", "string", "b"),
                    new StoredValue("text", "string", "to see"),
                    new StoredValue("note", "string", "Only Stored only"),
                    new StoredValue("year", "int", "1969")),
                List.of(
                    new DocValue("id", "SORTED", List.of("b")),
                    new DocValue("sizes", "SORTED_NUMERIC", List.of("1", "3")),
                    new DocValue("tags", "SORTED_SET", List.of("x"))),
                List.of(
                    new FieldLength("counted", 3, OptionalInt.of(3)),
                    new FieldLength("text", 2, OptionalInt.of(2)),
                    new FieldLength("vectored", 3, OptionalInt.of(3))),
                List.of(new VectorValue("vector", List.of(3f, 4f), 5))));
    assertThat(inspector.document(new PassageId("zz"))).isEmpty();
  }

  private DocumentTerms terms(int doc, String field) throws IOException {
    return inspector.terms(new DocAddress(0, doc), field, Cancellation.NEVER);
  }

  @Test
  void saysWhereTermsComeFrom_whenADocumentsTermsAreAsked() throws IOException {
    assertThat(terms(0, "text"))
        .isEqualTo(
            new DocumentTerms(
                "text",
                Origin.POSTINGS,
                List.of(
                    new DocumentTerm("to", 2, List.of(new Place(0, -1, -1), new Place(4, -1, -1))),
                    new DocumentTerm("be", 2, List.of(new Place(1, -1, -1), new Place(5, -1, -1))),
                    new DocumentTerm("or", 1, List.of(new Place(2, -1, -1))),
                    new DocumentTerm("not", 1, List.of(new Place(3, -1, -1))))));
    assertThat(terms(1, "vectored"))
        .isEqualTo(
            new DocumentTerms(
                "vectored",
                Origin.TERM_VECTOR,
                List.of(
                    new DocumentTerm("one", 2, List.of(new Place(0, -1, -1), new Place(2, -1, -1))),
                    new DocumentTerm("two", 1, List.of(new Place(1, -1, -1))))));
    assertThat(terms(1, "counted"))
        .isEqualTo(
            new DocumentTerms(
                "counted",
                Origin.POSTINGS,
                List.of(
                    new DocumentTerm("blue", 1, List.of()),
                    new DocumentTerm("red", 2, List.of()))));
    assertThat(terms(1, "note"))
        .isEqualTo(
            new DocumentTerms(
                "note",
                Origin.ANALYSIS,
                List.of(
                    new DocumentTerm("only", 2, List.of(new Place(0, 0, 4), new Place(2, 12, 16))),
                    new DocumentTerm("stored", 1, List.of(new Place(1, 5, 11))))));
    assertThat(terms(1, "absent")).isEqualTo(new DocumentTerms("absent", Origin.NONE, List.of()));
  }

  @Test
  void givesOffsets_whenTheIndexWasBuiltHere() throws IOException {
    Path corpus = Corpora.numbered(folder.resolve("corpus.jsonl"), 1);
    IndexBuildReport built = Corpora.build(corpus, Corpora.settings(folder.resolve("out"), 1, 1));
    try (Source other = TestShards.open(built.shards().getFirst());
        PinnedSource pin = other.pin()) {
      assertThat(
              new IndexInspector(pin)
                  .terms(new DocAddress(0, 0), "text", Cancellation.NEVER)
                  .terms())
          .containsExactly(
              new DocumentTerm("text", 1, List.of(new Place(0, 0, 4))),
              new DocumentTerm("passag", 1, List.of(new Place(2, 8, 15))),
              new DocumentTerm("0", 1, List.of(new Place(3, 16, 17))));
    }
  }

  @Test
  void listsTheCommitsThatLieThere_whenAShardIsAsked() throws IOException {
    assertThat(inspector.commits(1))
        .containsExactly(new CommitOverview("segments_1", 1, 1, Map.of()));
  }
}
