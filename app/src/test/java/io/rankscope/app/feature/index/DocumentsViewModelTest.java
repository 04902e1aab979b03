package io.rankscope.app.feature.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.index.DocumentTerms;
import io.rankscope.engine.index.DocumentTerms.DocumentTerm;
import io.rankscope.engine.index.DocumentTerms.Place;
import io.rankscope.engine.task.SameThreadTaskRunner;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DocumentsViewModelTest {
  @TempDir Path home;
  @TempDir Path folder;
  private IndexDesk desk;
  private DocumentsViewModel documents;

  @BeforeEach
  void open() {
    desk = new IndexDesk(home, new SameThreadTaskRunner());
    documents = desk.index.documents();
    desk.open(FishWorkspace.in(folder), IndexTab.DOCUMENTS);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void listsTheDocumentsOfAllShards_inTheOrderOfTheIndex() {
    assertThat(ids()).containsExactly("carp", "pike", "eel");
    assertThat(documents.selectedProperty().get()).contains(0);
    assertThat(shown()).isEqualTo(new PassageId("carp"));
  }

  @Test
  void listsTheDocumentsOfOneShard_whenItIsChosen() {
    desk.look(1);

    assertThat(ids()).containsExactly("eel");
    assertThat(documents.rowsProperty().get().orElseThrow().getFirst().ordinal()).isEqualTo(2);
    assertThat(shown()).isEqualTo(new PassageId("eel"));
  }

  @Test
  void goesToAnId_alsoToOneInAnotherShard() {
    desk.look(1);

    documents.goTo(" pike ");

    assertThat(desk.index.shardProperty().get()).isEqualTo(ShardChoice.ALL);
    assertThat(documents.selectedProperty().get()).contains(1);
    assertThat(shown()).isEqualTo(new PassageId("pike"));
  }

  @Test
  void goesToAPlace() {
    documents.goTo("#2");

    assertThat(shown()).isEqualTo(new PassageId("eel"));
  }

  @Test
  void saysSo_whenThereIsNoSuchIdOrPlace() {
    documents.goTo("shark");
    assertThat(documents.messageProperty().get()).isEqualTo("No passage has the id shark");

    documents.goTo("#9");
    assertThat(documents.messageProperty().get()).isEqualTo("There is no place #9");

    documents.goTo("#x");
    assertThat(documents.messageProperty().get()).isEqualTo("There is no place #x");

    documents.goTo("eel");
    assertThat(documents.messageProperty().get()).isEmpty();
  }

  @Test
  void showsWhatIsKeptOfADocument_andTheTermsOfAField() {
    documents.goTo("eel");

    DocumentViewModel.Shown eel = documents.document().shownProperty().get().orElseThrow();
    assertThat(eel.path()).isEqualTo("shards/two");
    assertThat(eel.kept())
        .contains(
            new KeptValue("id", "stored", "string", "eel"),
            new KeptValue("title", "stored", "string", "Eel"),
            new KeptValue("text", "stored", "string", "Eels swim far to breed, and hunt at night."),
            new KeptValue("title", "norm", "", "1, a length of 1"));

    documents.document().fieldProperty().set(Optional.of("title"));

    assertThat(documents.document().termsProperty().get())
        .contains(
            new DocumentTerms(
                "title",
                DocumentTerms.Origin.POSTINGS,
                List.of(new DocumentTerm("eel", 1, List.of(new Place(0, 0, 3))))));
  }

  private PassageId shown() {
    return documents.document().shownProperty().get().orElseThrow().id();
  }

  private List<String> ids() {
    return documents.rowsProperty().get().orElseThrow().stream()
        .map(row -> row.documentProperty().get().orElseThrow().passage().id().value())
        .toList();
  }
}
