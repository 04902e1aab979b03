package io.rankscope.app.feature.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.app.headless.ScreenWindow;
import io.rankscope.app.headless.WindowRobot;
import io.rankscope.app.shell.Destination;
import io.rankscope.app.shell.Navigator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The real screen in a window, used by keyboard. */
final class IndexScreenTest {
  @RegisterExtension final WindowRobot robot = new WindowRobot();
  @TempDir private Path home;
  @TempDir private Path folder;
  private final List<Destination> searched = new ArrayList<>();
  private ScreenWindow window;

  @BeforeEach
  void open() {
    FishWorkspace.in(folder);
    window =
        new ScreenWindow(
            robot,
            home,
            home,
            parts ->
                new IndexScreen(
                    parts.tasks(),
                    parts.session(),
                    parts.settings(),
                    parts.actions(),
                    new Recorded()));
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void saysWhatToDo_whenNothingIsOpen() {
    assertThat(robot.node("index-nothing-open", Node.class).isVisible()).isTrue();
  }

  @Test
  void goesThroughTheTabsByKey_andRemembersTheLast() {
    window.open(folder);

    for (IndexTab tab : IndexTab.values()) {
      window.press(tab);
      assertThat(window.shownTab()).isEqualTo(window.id(tab));
    }
    // In the text to be analysed, letters are letters.
    robot.press(KeyCode.A);
    robot.press(KeyCode.SLASH);
    robot.type("/");
    robot.type("t");
    assertThat(robot.node("index-analysis-text", TextArea.class).getText()).contains("t");
    assertThat(window.shownTab()).isEqualTo("index-tab-analysis");
  }

  @Test
  void showsShardsAndFields_andTheSegmentsOfTheChosenShard() {
    window.open(folder);

    assertThat(window.rows("index-shards"))
        .startsWith("shard\tstatus\t")
        .contains("shards/two\topen\t");
    assertThat(window.rows("index-fields")).contains("text\ttext (profile)\tenglish\tdocs, freqs");
    assertThat(robot.node("index-facts", Label.class).getText()).startsWith("3 passages");
    TableView<?> shards = table("index-shards");
    robot.run(shards::requestFocus);
    robot.press(KeyCode.DOWN);
    assertThat(robot.node("index-shard-title", Label.class).getText())
        .isEqualTo("Segments of shards/two");
    assertThat(table("index-segments").getItems()).hasSize(1);
  }

  @Test
  void saysWhyAShardIsNotOpen_besideTheOthers() {
    FishWorkspace.truncate(folder.resolve("shards/two"));
    window.open(folder);

    TableView<?> shards = table("index-shards");
    robot.run(shards::requestFocus);
    robot.press(KeyCode.DOWN);

    assertThat(window.rows("index-shards")).contains("shards/two\tcorrupt\tThe file");
    assertThat(robot.node("index-shard-problem", Label.class).getText()).contains("damaged");
    assertThat(robot.node("index-facts", Label.class).getText()).startsWith("2 passages");
  }

  @Test
  void searchesForATerm_byEnter() {
    window.open(folder);
    robot.press(KeyCode.T);
    robot.until(() -> !table("index-terms").getItems().isEmpty());

    robot.run(() -> robot.node("index-term-beginning", TextField.class).requestFocus());
    robot.type("pi");
    robot.until(() -> table("index-terms").getItems().size() == 1);
    robot.press(KeyCode.DOWN);
    robot.press(KeyCode.ENTER);

    assertThat(searched).containsExactly(Destination.query("pike"));
  }

  @Test
  void goesToADocumentById_andShowsItsTerms() {
    window.open(folder);
    robot.press(KeyCode.D);
    robot.until(() -> title().equals("carp"));

    robot.run(() -> robot.node("index-document-id", TextField.class).requestFocus());
    robot.type("eel");
    robot.press(KeyCode.ENTER);
    robot.until(() -> title().equals("eel") && !table("index-document-terms").getItems().isEmpty());

    assertThat(table("index-documents").getSelectionModel().getSelectedIndex()).isEqualTo(2);
    assertThat(robot.node("index-document-value", TextArea.class).getText())
        .isEqualTo("Eels swim far to breed, and hunt at night.");
    assertThat(window.rows("index-document-terms")).contains("eel\t1\t0\t0–4");
    assertThat(robot.node("index-document-origin", Label.class).getText())
        .isEqualTo("from the postings, as searches see them");
  }

  @Test
  void looksAtOneShard_whenItIsChosen() {
    window.open(folder);
    robot.press(KeyCode.D);
    robot.until(() -> title().equals("carp"));

    robot.press(KeyCode.ALT, KeyCode.UP);
    robot.until(() -> title().equals("eel"));

    assertThat(robot.node("index-shard", ComboBox.class).getValue())
        .extracting("path")
        .isEqualTo("shards/two");
    assertThat(table("index-documents").getItems()).hasSize(1);
  }

  @Test
  void showsEachStepOfAnAnalyzer_andAnotherBesideIt() {
    window.open(folder);
    robot.press(KeyCode.A);
    robot.until(() -> steps("index-trace").contains("porterStem"));

    robot.run(() -> robot.node("index-analysis-text", TextArea.class).setText("The carps"));
    robot.until(() -> window.rows("index-trace").contains("The\tThe\tThe\tthe\tremoved\t"));
    robot.click("index-analysis-compare");
    robot.until(() -> steps("index-trace-other").contains("keyword"));
    robot.run(
        () -> {
          ComboBox<?> other = robot.node("index-analyzer-other", ComboBox.class);
          int whitespace = words(other).indexOf("whitespace");
          other.getSelectionModel().select(whitespace);
        });
    robot.until(() -> steps("index-trace-other").equals(List.of("whitespace", "tokens: 2")));

    assertThat(robot.node("index-analysis-difference", Label.class).getText())
        .isEqualTo("Only the left gives: carp. Only the right gives: The, carps.");
  }

  @Test
  void verifiesAllShards_byKey() {
    FishWorkspace.flipABit(folder.resolve("shards/one"));
    window.open(folder);

    robot.press(KeyCode.V);
    robot.until(() -> !robot.node("index-duplicates-verdict", Label.class).getText().isEmpty());

    assertThat(robot.node("index-integrity-verdict", Label.class).getText())
        .isEqualTo("1 of 2 shards are not sound.");
    assertThat(window.rows("index-integrity"))
        .contains("shards/one\topen\tdamaged")
        .contains("\tsound\t");
  }

  @Test
  void everyControlHasASpokenName() {
    window.open(folder);
    for (IndexTab tab : IndexTab.values()) {
      window.press(tab);
      assertThat(
              robot.onFx(
                  () ->
                      robot.stage().getScene().getRoot().lookupAll("*").stream()
                          .filter(
                              node ->
                                  node instanceof TableView
                                      || node instanceof ComboBox
                                      || node instanceof TextArea
                                      || node instanceof TextField)
                          .filter(node -> node.getAccessibleText() == null)
                          .map(Node::getId)
                          .filter(Objects::nonNull)
                          .toList()))
          .as(tab.name())
          .isEmpty();
    }
  }

  private TableView<?> table(String id) {
    return robot.node(id, TableView.class);
  }

  private String title() {
    return robot.node("index-document-title", Label.class).getText();
  }

  private List<String> steps(String id) {
    return robot.node(id + "-steps", GridPane.class).getChildren().stream()
        .map(node -> ((Label) node).getText())
        .toList();
  }

  private static <T> List<String> words(ComboBox<T> box) {
    return box.getItems().stream().map(box.getConverter()::toString).toList();
  }

  /** Remembers where the person was led. */
  private final class Recorded implements Navigator {
    private final ReadOnlyStringWrapper shown = new ReadOnlyStringWrapper(IndexScreen.ID);

    @Override
    public void show(String id) {
      shown.set(id);
    }

    @Override
    public void show(String id, Destination destination) {
      searched.add(destination);
    }

    @Override
    public ReadOnlyStringProperty shown() {
      return shown.getReadOnlyProperty();
    }
  }
}
