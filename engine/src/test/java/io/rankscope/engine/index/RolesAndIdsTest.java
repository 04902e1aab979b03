package io.rankscope.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.engine.analysis.AnalyzerSpec;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RolesAndIdsTest {
  @TempDir Path folder;

  private static Document document(Field... fields) {
    Document document = new Document();
    for (Field field : fields) {
      document.add(field);
    }
    return document;
  }

  private Path shard(String name, Document... documents) throws IOException {
    return TestShards.write(
        folder.resolve(name),
        writer -> {
          for (Document document : documents) {
            writer.addDocument(document);
          }
        });
  }

  @Test
  void guessesByNameAndKind_whenAForeignIndexHasNoProfile() throws IOException {
    Path shard =
        shard(
            "0",
            document(
                new StringField("docno", "FT-1", Field.Store.YES),
                new StringField("doc_id", "FT", Field.Store.YES),
                new TextField("headline", "Rain", Field.Store.YES),
                new TextField("contents", "Rain It rains", Field.Store.NO),
                new TextField("body", "It rains", Field.Store.YES)));
    try (Source source = TestShards.open(shard)) {
      assertThat(source.roles())
          .isEqualTo(
              new ResolvedRoles(
                  new FieldRoles(
                      Optional.of("doc_id"),
                      Optional.of("docno"),
                      Optional.of("headline"),
                      List.of("body")),
                  ResolvedRoles.Origin.GUESSED));
    }
  }

  @Test
  void takesTheFieldWithTheMostWords_whenNoNameTellsTheText() throws IOException {
    Path shard =
        shard(
            "0",
            document(
                new StringField("ID", "1", Field.Store.YES),
                new TextField("keywords", "rain", Field.Store.YES),
                new TextField("novel", "it rains and rains", Field.Store.YES)));
    try (Source source = TestShards.open(shard)) {
      assertThat(source.roles().roles())
          .isEqualTo(
              new FieldRoles(
                  Optional.of("ID"), Optional.empty(), Optional.empty(), List.of("novel")));
    }
  }

  @Test
  void obeysTheWorkspaceAndWarns_whenItNamesAFieldThatIsNotThere() throws IOException {
    Path shard = TestShards.passages(folder.resolve("0"), "a");
    FieldRoles roles =
        new FieldRoles(Optional.of("id"), Optional.empty(), Optional.of("titel"), List.of("text"));
    SourceDefinition definition =
        new SourceDefinition(
            "s",
            folder,
            List.of(shard),
            Optional.of(roles),
            Map.of("text", AnalyzerSpec.named("simple")),
            "s");
    try (Source source = Source.open(definition, Cancellation.NEVER);
        PinnedSource pinned = source.pin()) {
      assertThat(source.roles())
          .isEqualTo(new ResolvedRoles(roles, ResolvedRoles.Origin.WORKSPACE));
      assertThat(source.warnings())
          .containsExactly("The workspace gives a role to the field 'titel', which no shard has.");
      assertThat(pinned.analyzerSpec("text")).isEqualTo(AnalyzerSpec.named("simple"));
      assertThat(pinned.analyzerSpec("id")).isEqualTo(AnalyzerSpec.named("keyword"));
    }
  }

  @Test
  void saysThatTheAnalyzerIsAGuess_whenNothingTellsIt() throws IOException {
    try (Source source = TestShards.open(TestShards.passages(folder.resolve("0"), "a"));
        PinnedSource pinned = source.pin()) {
      assertThat(source.warnings())
          .containsExactly(
              "Nothing says how the field 'text' was analysed; queries use the analyzer"
                  + " 'standard'.");
      assertThat(pinned.analyzerSpec("text")).isEqualTo(AnalyzerSpec.STANDARD);
    }
  }

  @Test
  void makesIdsUpAndSaysSo_whenNoFieldHoldsIds() throws IOException {
    Path left = shard("left", document(new TextField("text", "one", Field.Store.YES)));
    Path right =
        shard(
            "right",
            document(new TextField("text", "two", Field.Store.YES)),
            document(new TextField("text", "three", Field.Store.YES)));
    try (Source source = TestShards.open(left, right);
        PinnedSource pinned = source.pin()) {
      assertThat(pinned.hasIds()).isFalse();
      assertThat(pinned.id(new DocAddress(1, 1))).isEqualTo(new PassageId("right/1"));
      assertThat(pinned.locate(new PassageId("right/1"))).contains(new DocAddress(1, 1));
      assertThat(pinned.locate(new PassageId("right/2"))).isEmpty();
      assertThat(pinned.locate(new PassageId("middle/0"))).isEmpty();
      assertThat(pinned.passage(new DocAddress(1, 1)).text()).isEqualTo("three");
      assertThat(source.warnings().getFirst())
          .isEqualTo(
              "No field holds ids, so they are made up from shard and document number; they"
                  + " change when the index does, so these passages cannot be graded.");
    }
  }

  @Test
  void tellsMadeUpIdsApart_whenFoldersOfShardsHaveTheSameName() throws IOException {
    shard("left/0", document(new TextField("text", "one", Field.Store.YES)));
    shard("right/0", document(new TextField("text", "two", Field.Store.YES)));
    SourceDefinition definition =
        SourceDefinition.ofShards("s", folder, List.of(Path.of("left/0"), Path.of("right/0")));
    try (Source source = Source.open(definition, Cancellation.NEVER);
        PinnedSource pinned = source.pin()) {
      assertThat(pinned.id(new DocAddress(0, 0))).isEqualTo(new PassageId("left/0/0"));
      assertThat(pinned.locate(new PassageId("right/0/0"))).contains(new DocAddress(1, 0));
    }
  }

  @Test
  void readsAndFindsIds_whateverFormTheyAreKeptIn() throws IOException {
    List<Document> forms =
        List.of(
            document(new StringField("id", "7", Field.Store.YES)),
            document(
                new StringField("id", "7", Field.Store.NO),
                new BinaryDocValuesField("id", new BytesRef("7"))),
            document(new StoredField("id", "7")),
            document(new StoredField("id", 7L)),
            document(new StoredField("id", new BytesRef("7"))),
            document(new NumericDocValuesField("id", 7)));
    for (int form = 0; form < forms.size(); form++) {
      Path shard = shard("form" + form, forms.get(form));
      try (Source source = TestShards.open(shard);
          PinnedSource pinned = source.pin()) {
        assertThat(pinned.id(new DocAddress(0, 0)))
            .as("form %d", form)
            .isEqualTo(new PassageId("7"));
        assertThat(pinned.locate(new PassageId("7"))).contains(new DocAddress(0, 0));
        assertThat(pinned.locate(new PassageId("8"))).isEmpty();
      }
    }
  }

  @Test
  void doesNotFindAPassage_whenItWasDeleted() throws IOException {
    Path shard = TestShards.passages(folder.resolve("0"), "a", "b");
    TestShards.write(shard, writer -> writer.deleteDocuments(new Term("id", "a")));
    try (Source source = TestShards.open(shard);
        PinnedSource pinned = source.pin()) {
      assertThat(pinned.locate(new PassageId("a"))).isEmpty();
      assertThat(pinned.passageCount()).isEqualTo(1);
    }
  }

  @Test
  void namesThePassagesOfTheDocument_whenItHasNoneOfThatNumber() throws IOException {
    assertThat(near("k2#3", "k1#1", "k2#1", "k2#2", "k3#3")).containsExactly("k2#1", "k2#2");
    assertThat(near("k2", "k1#1", "k2#1", "k2#2", "k3#3")).containsExactly("k2#1", "k2#2");
  }

  @Test
  void namesTheNearestIdsFirst_andNoMoreThanAreWanted() throws IOException {
    assertThat(near("doc-77", "doc-1", "doc-7", "doc-70", "doc-78", "doc-7777"))
        .containsExactly("doc-7", "doc-70", "doc-78");
  }

  @Test
  void namesTheIdInItsOwnCase_whenItIsTypedInAnother() throws IOException {
    assertThat(near("q42", "Q42", "Q7", "x")).containsExactly("Q42");
    assertThat(near("EAGLE", "eagle", "owl")).containsExactly("eagle");
  }

  @Test
  void namesNoId_whenNoneIsNear() throws IOException {
    assertThat(near("zebra", "owl", "eagle")).isEmpty();
    assertThat(near("owl".repeat(500), "owl")).isEmpty();
  }

  @Test
  void namesNoIdOfAPassage_thatWasDeleted() throws IOException {
    Path shard = TestShards.passages(folder.resolve("0"), "k2#1", "k2#2");
    TestShards.write(shard, writer -> writer.deleteDocuments(new Term("id", "k2#1")));

    assertThat(nearIn(shard, "k2#3")).containsExactly("k2#2");
  }

  private List<String> near(String wanted, String... ids) throws IOException {
    Path shard = TestShards.passages(folder.resolve(Integer.toString(wanted.length())), ids);
    return nearIn(shard, wanted);
  }

  private static List<String> nearIn(Path shard, String wanted) throws IOException {
    try (Source source = TestShards.open(shard);
        PinnedSource pinned = source.pin()) {
      return pinned.near(new PassageId(wanted), 3).stream().map(PassageId::value).toList();
    }
  }

  @Test
  void listsEveryPlace_whenAnIdStandsTwice() throws IOException {
    Path left = TestShards.passages(folder.resolve("left"), "a", "b", "c", "b");
    Path right = TestShards.passages(folder.resolve("right"), "c", "d", "a");
    TestShards.write(right, writer -> writer.deleteDocuments(new Term("id", "a")));
    try (Source source = TestShards.open(left, right);
        PinnedSource pinned = source.pin()) {
      assertThat(new DuplicateIds(pinned).run(Progress.SILENT, Cancellation.NEVER))
          .isEqualTo(
              new DuplicateIds.Found(
                  true,
                  2,
                  List.of(
                      new DuplicateIds.Duplicate(
                          new PassageId("b"), List.of(new DocAddress(0, 1), new DocAddress(0, 3))),
                      new DuplicateIds.Duplicate(
                          new PassageId("c"),
                          List.of(new DocAddress(0, 2), new DocAddress(1, 0))))));
    }
  }

  @Test
  void saysThatItCouldNotCheck_whenIdsAreNotIndexed() throws IOException {
    Path shard =
        shard("0", document(new StoredField("id", "7")), document(new StoredField("id", "7")));
    try (Source source = TestShards.open(shard);
        PinnedSource pinned = source.pin()) {
      assertThat(new DuplicateIds(pinned).run(Progress.SILENT, Cancellation.NEVER))
          .isEqualTo(new DuplicateIds.Found(false, 0, List.of()));
    }
  }
}
