package io.rankscope.app.feature.judge;

import io.rankscope.app.support.text.Texts;
import io.rankscope.app.support.theme.Styles;
import io.rankscope.engine.domain.GradeScale;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;

/** The grades of a scale as large buttons; the one that stands is marked. */
final class GradeRow extends FlowPane {
  private final IntConsumer given;
  private final Map<Integer, ToggleButton> buttons = new LinkedHashMap<>();

  /**
   * @param given hears each grade that is pressed
   */
  GradeRow(IntConsumer given) {
    this.given = given;
    getStyleClass().add(Styles.GRADE_ROW);
  }

  /** Shows the grades of {@code scale}, lowest first. */
  void use(GradeScale scale) {
    buttons.clear();
    List<Integer> grades = new ArrayList<>(scale.labels().keySet());
    for (int position = 0; position < grades.size(); position++) {
      int grade = grades.get(position);
      String words = scale.labels().getOrDefault(grade, "");
      String strength = Styles.grade(position, grades.size());
      Label square = new Label(Integer.toString(grade));
      square.getStyleClass().addAll(Styles.GRADE_SQUARE, strength);
      ToggleButton button = new ToggleButton(words, square);
      button.setId("grade-" + grade);
      button.getStyleClass().addAll(Styles.GRADE_BUTTON, strength);
      button.setAccessibleText(Texts.of("grade.spoken", Integer.toString(grade), words));
      button.setMinWidth(USE_PREF_SIZE);
      button.setOnAction(
          event -> {
            button.setSelected(!button.isSelected());
            given.accept(grade);
          });
      buttons.put(grade, button);
    }
    getChildren().setAll(buttons.values());
  }

  /** Marks the button of {@code grade}, or none. */
  void show(OptionalInt grade) {
    buttons.forEach(
        (of, button) -> button.setSelected(grade.isPresent() && grade.getAsInt() == of));
  }
}
