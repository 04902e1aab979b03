package io.rankscope.app.support.control;

import io.rankscope.app.support.text.Texts;
import io.rankscope.app.support.theme.Styles;
import io.rankscope.engine.domain.GradeScale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** The grades of a scale side by side, the given one filled; a click gives one. */
public final class GradeChips extends HBox {
  private final Map<Integer, ToggleButton> chips = new java.util.LinkedHashMap<>();

  /**
   * @param given hears each grade that is clicked, also the one already given; what is then filled
   *     is up to {@link #show}
   */
  public GradeChips(GradeScale scale, IntConsumer given) {
    getStyleClass().add(Styles.GRADES);
    setAccessibleRole(AccessibleRole.TOOL_BAR);
    List<Integer> grades = new ArrayList<>(scale.labels().keySet());
    for (int position = 0; position < grades.size(); position++) {
      int grade = grades.get(position);
      String label = scale.labels().getOrDefault(grade, "");
      ToggleButton chip = new ToggleButton(Integer.toString(grade));
      chip.getStyleClass().addAll(Styles.GRADE_CHIP, Styles.grade(position, grades.size()));
      chip.setAccessibleText(Texts.of("grade.spoken", Integer.toString(grade), label));
      chip.setTooltip(new Tooltip(label));
      chip.setFocusTraversable(false);
      chip.setOnAction(
          event -> {
            chip.setSelected(!chip.isSelected());
            given.accept(grade);
          });
      chips.put(grade, chip);
    }
    getChildren().addAll(chips.values());
  }

  /** Fills the chip of {@code grade}, or none. */
  public void show(OptionalInt grade) {
    chips.forEach((of, chip) -> chip.setSelected(grade.isPresent() && grade.getAsInt() == of));
  }
}
