package io.rankscope.app.feature.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.app.feature.models.ComparedTexts.Asked;
import io.rankscope.app.feature.models.ComparedTexts.Kind;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Progress;
import io.rankscope.engine.trial.TrialTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ComparedTextsTest {
  private static final Asked DEV = new Asked(Optional.of("dev"));
  private static final Asked TEST = new Asked(Optional.of("test"));
  private static final Asked TITLES = new Asked(Optional.empty());

  @TempDir private Path home;
  @TempDir private Path folder;
  private ModelsDesk desk;
  private ComparedTexts texts;

  @BeforeEach
  void open() throws IOException {
    Files.writeString(folder.resolve("dev.jsonl"), "{\"_id\": \"d\", \"text\": \"how high\"}\n");
    Files.writeString(
        folder.resolve("test.jsonl"),
        "{\"_id\": \"a\", \"text\": \"asleep\"}\n{\"_id\": \"b\", \"text\": \"in the air\"}\n");
    ModelsDesk.write(folder, "query_sets: {dev: {file: dev.jsonl}, test: {file: test.jsonl}}\n");
    desk = new ModelsDesk(home);
    desk.session.open(folder);
    texts = new ComparedTexts(desk.settings);
    texts.offer(desk.session.workspaceProperty().get().orElseThrow());
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private TrialTexts read() throws Exception {
    return texts
        .reading(desk.session.sourceProperty().get().orElseThrow())
        .run(Progress.SILENT, Cancellation.NEVER);
  }

  @Test
  void asksTheFirstSet_untilAnotherIsChosen() throws Exception {
    assertThat(texts.sets()).containsExactly(DEV, TEST, TITLES);
    assertThat(read().queries()).containsExactly("how high");

    texts.askedProperty().set(TEST);

    assertThat(read().queries()).containsExactly("asleep", "in the air");
  }

  @Test
  void takesTitlesForQueries_noMoreThanPassages_whenNoSetIsChosen() throws Exception {
    texts.askedProperty().set(TITLES);
    texts.queriesProperty().set(ComparedTexts.ALL);
    texts.passagesProperty().set(20);

    assertThat(read().passages()).hasSize(3);
    assertThat(read().queries()).containsExactlyInAnyOrder("Swallows", "Swifts", "Everest");
    ComparedTexts later = new ComparedTexts(desk.settings);
    later.offer(desk.session.workspaceProperty().get().orElseThrow());
    assertThat(later.askedProperty().get()).isEqualTo(TITLES);
  }

  @Test
  void takesTheFirstQueriesOfTheSet_asManyAsAreWanted() throws Exception {
    texts.askedProperty().set(TEST);
    texts.queriesProperty().set(1);

    assertThat(read().queries()).containsExactly("asleep");
  }

  @Test
  void remembersSetAndNumbers_theseByKind() {
    texts.askedProperty().set(TEST);
    texts.passagesProperty().set(500);
    texts.suit(Kind.PAIRS);
    assertThat(texts.passagesProperty().get()).isEqualTo(40);
    texts.queriesProperty().set(5);

    ComparedTexts later = new ComparedTexts(desk.settings);
    later.offer(desk.session.workspaceProperty().get().orElseThrow());

    assertThat(later.askedProperty().get()).isEqualTo(TEST);
    assertThat(List.of(later.passagesProperty().get(), later.queriesProperty().get()))
        .containsExactly(500, 25);
    later.suit(Kind.PAIRS);
    assertThat(List.of(later.passagesProperty().get(), later.queriesProperty().get()))
        .containsExactly(40, 5);
  }
}
