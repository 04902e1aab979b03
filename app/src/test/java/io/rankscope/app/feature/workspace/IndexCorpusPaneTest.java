package io.rankscope.app.feature.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.app.headless.Gallery;
import io.rankscope.app.headless.HeldTaskRunner;
import io.rankscope.app.headless.WindowRobot;
import io.rankscope.app.support.dialog.RecordedDialogs;
import io.rankscope.app.support.task.FxTaskRunner;
import io.rankscope.app.support.theme.Theme;
import io.rankscope.engine.inference.TinyEncoder;
import io.rankscope.engine.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Says in the dialogue how a foreign model is to be used, before it embeds anything. */
final class IndexCorpusPaneTest {
  private static final int BUILT_IN = 1;
  private static final int IN_A_FOLDER = 2;

  @RegisterExtension final WindowRobot robot = new WindowRobot();
  @TempDir private Path folder;
  private final RecordedDialogs dialogs = new RecordedDialogs();
  private FxTaskRunner tasks;
  private IndexCorpusViewModel model;

  @BeforeEach
  void open() throws IOException {
    tasks = robot.onFx(FxTaskRunner::new);
    model = robot.onFx(() -> new IndexCorpusViewModel(tasks, (home, report) -> {}));
    Path corpus =
        Files.writeString(
            folder.resolve("corpus.jsonl"), "{\"_id\": \"a\", \"text\": \"how tall\"}\n");
    robot.run(
        () -> model.choose(CorpusChoice.NONE.withCorpus(corpus).withHome(folder.resolve("home"))));
    robot.show(
        () -> Gallery.scene(new IndexCorpusPane(model, dialogs, () -> {}), Theme.LIGHT, 1000, 760));
    settle();
  }

  @AfterEach
  void close() {
    robot.run(tasks::close);
  }

  private void settle() {
    robot.until(tasks.idle()::get);
  }

  private void chooseModel(Path chosen) {
    dialogs.willAnswer(chosen);
    select("corpus-model", IN_A_FOLDER);
  }

  private void select(String id, int index) {
    ComboBox<?> box = robot.node(id, ComboBox.class);
    robot.run(() -> box.getSelectionModel().select(index));
    settle();
  }

  /** Needs no place on the screen, which a button has only after it was laid out. */
  private void fire(String id) {
    Button button = robot.node(id, Button.class);
    robot.run(button::fire);
    settle();
  }

  private boolean shown(String id) {
    return robot.node(id, Node.class).isVisible();
  }

  private String text(String id) {
    return robot.node(id, Label.class).getText();
  }

  private Button start() {
    return robot.node("corpus-start", Button.class);
  }

  @Test
  void showsWhatWasReadFromWhere_andTakesCorrections() {
    assertThat(shown("corpus-encoder")).isFalse();

    chooseModel(TinyEncoder.writeWithStates(folder.resolve("foreign")));

    assertThat(text("encoder-facts")).startsWith("3 dimensions");
    assertThat(shown("encoder-caution")).isTrue();
    assertThat(text("encoder-from-pooling")).isEqualTo("assumed, no file says");
    assertThat(start().isDisabled()).isFalse();

    select("encoder-pooling", 1);

    assertThat(shown("encoder-caution")).isFalse();
    assertThat(text("encoder-from-pooling")).isEqualTo("as you say");

    fire("encoder-undo-pooling");

    assertThat(shown("encoder-caution")).isTrue();
    assertThat(robot.onFx(() -> robot.node("encoder-pooling", ComboBox.class).getValue()))
        .isEqualTo("mean");
  }

  @Test
  void cannotStart_whileALengthIsNoNumber() {
    chooseModel(TinyEncoder.writeWithStates(folder.resolve("foreign")));
    TextField length = robot.node("encoder-max-tokens", TextField.class);

    robot.run(
        () -> {
          length.requestFocus();
          length.setText("many");
        });
    robot.press(KeyCode.ENTER);

    assertThat(shown("encoder-failure")).isTrue();
    assertThat(start().isDisabled()).isTrue();

    robot.run(() -> length.setText("64"));
    robot.press(KeyCode.ENTER);
    settle();

    assertThat(shown("encoder-failure")).isFalse();
    assertThat(start().isDisabled()).isFalse();
  }

  @Test
  void isAsBefore_whenTheChooserOfAFolderIsGivenUp() {
    select("corpus-model", BUILT_IN);
    String facts = text("encoder-facts");
    assertThat(facts).startsWith("384 dimensions");

    dialogs.willGiveUp();
    select("corpus-model", IN_A_FOLDER);

    assertThat(dialogs.asked()).containsExactly("folder: Choose the folder of an exported model");
    assertThat(
            robot.onFx(
                () ->
                    robot
                        .node("corpus-model", ComboBox.class)
                        .getSelectionModel()
                        .getSelectedIndex()))
        .isEqualTo(BUILT_IN);
    assertThat(shown("corpus-encoder")).isTrue();
    assertThat(text("encoder-facts")).isEqualTo(facts);
    assertThat(start().isDisabled()).isFalse();
  }

  @Test
  void showsNothingOfTheModelBefore_whileAnotherOneIsAskedFor() {
    select("corpus-model", BUILT_IN);
    List<Boolean> seen = new ArrayList<>();

    robot.run(
        () ->
            model.askForModel(
                () -> {
                  seen.add(shown("corpus-encoder"));
                  seen.add(start().isDisabled());
                  return Optional.empty();
                }));

    assertThat(seen).containsExactly(false, true);
    assertThat(shown("corpus-encoder")).isTrue();
    assertThat(start().isDisabled()).isFalse();
  }

  @Test
  void keepsStopInItsPlace_whenTheProgressIsTold() {
    HeldTaskRunner held = new HeldTaskRunner();
    IndexCorpusViewModel slow =
        robot.onFx(() -> new IndexCorpusViewModel(held, (home, report) -> {}));
    robot.show(
        () -> Gallery.scene(new IndexCorpusPane(slow, dialogs, () -> {}), Theme.LIGHT, 1000, 760));
    robot.run(() -> slow.choose(model.choiceProperty().get()));
    held.hold();
    robot.run(slow::start);
    double before = left("corpus-stop");

    robot.run(() -> held.tell(0, new Progress.Update(1, 2, "1,000 passages, 90 per second")));

    assertThat(text("corpus-far")).isEqualTo("1,000 passages, 90 per second · 50 %");
    assertThat(left("corpus-stop")).isEqualTo(before);
  }

  private double left(String id) {
    return robot.onFx(
        () -> {
          Node node = robot.node(id, Node.class);
          node.getScene().getRoot().applyCss();
          node.getScene().getRoot().layout();
          return node.localToScene(node.getLayoutBounds()).getMinX();
        });
  }

  @Test
  void cutsNoLabelOfASetting() {
    select("corpus-model", BUILT_IN);
    List<String> shown =
        robot.onFx(
            () -> {
              Node pane = robot.node("corpus-encoder", Node.class);
              pane.getScene().getRoot().applyCss();
              pane.getScene().getRoot().layout();
              return pane.lookupAll(".text").stream().map(text -> ((Text) text).getText()).toList();
            });
    assertThat(shown).contains("prefix of passages");
  }

  @Test
  void saysWhatIsWrongWithAFolder_andTakesAnotherOne() throws IOException {
    chooseModel(Files.createDirectory(folder.resolve("empty")));
    assertThat(shown("encoder-failure")).isTrue();
    assertThat(start().isDisabled()).isTrue();

    dialogs.willAnswer(TinyEncoder.USUAL.write(folder.resolve("finished")));
    fire("corpus-model-other");

    assertThat(shown("encoder-failure")).isFalse();
    assertThat(text("encoder-from-pooling")).isEqualTo("read in sentence_embedding");
    assertThat(robot.onFx(() -> model.choiceProperty().get().model().map(made -> made.name())))
        .isEqualTo(Optional.of("finished"));
  }
}
