package io.rankscope.app.feature.workspace;

import io.rankscope.app.support.text.Texts;
import io.rankscope.engine.index.FieldRoles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Chooses what each role is called in an index. */
final class RolesForm {
  private static final double WIDTH = 220;

  private final ComboBox<Optional<String>> id = optional("id");
  private final ComboBox<Optional<String>> title = optional("title");
  private final ComboBox<List<String>> text = new ComboBox<>();
  private final ComboBox<Optional<String>> document = optional("document");
  private final Consumer<FieldRoles> corrected;
  private boolean showing;

  /**
   * @param corrected hears of the roles that the person chose
   */
  RolesForm(Consumer<FieldRoles> corrected) {
    this.corrected = corrected;
    text.setId("workspace-role-text");
    text.setAccessibleText(Texts.of("workspace.field.text"));
    text.setPrefWidth(WIDTH);
    text.setConverter(words(fields -> String.join(", ", fields)));
    List.of(id, title, text, document).forEach(box -> box.setOnAction(event -> tell()));
  }

  /** Adds its rows to {@code form}. */
  void addTo(Form form) {
    form.row("workspace.field.id", id);
    form.row("workspace.field.title", title);
    form.row("workspace.field.text", text);
    form.row("workspace.field.document", document);
  }

  void show(ShardPreview preview) {
    showing = true;
    FieldRoles roles = preview.fieldRoles();
    fill(id, preview.fields(), roles.id());
    fill(title, preview.fields(), roles.title());
    fill(document, preview.fields(), roles.document());
    List<List<String>> texts = new ArrayList<>();
    if (roles.text().size() > 1) {
      texts.add(roles.text());
    }
    preview.textFields().forEach(field -> texts.add(List.of(field)));
    text.getItems().setAll(texts);
    text.setValue(roles.text());
    showing = false;
  }

  private void tell() {
    List<String> texts = text.getValue();
    if (!showing && texts != null) {
      corrected.accept(new FieldRoles(chosen(id), chosen(document), chosen(title), texts));
    }
  }

  @SuppressWarnings("NullOptional") // a combo box without a choice has null
  private static Optional<String> chosen(ComboBox<Optional<String>> box) {
    Optional<String> value = box.getValue();
    return value == null ? Optional.empty() : value;
  }

  private static void fill(
      ComboBox<Optional<String>> box, List<String> fields, Optional<String> chosen) {
    List<Optional<String>> items = new ArrayList<>(List.of(Optional.empty()));
    fields.forEach(field -> items.add(Optional.of(field)));
    box.getItems().setAll(items);
    box.setValue(chosen);
  }

  private static ComboBox<Optional<String>> optional(String role) {
    ComboBox<Optional<String>> box = new ComboBox<>();
    box.setId("workspace-role-" + role);
    box.setAccessibleText(Texts.of("workspace.field." + role));
    box.setPrefWidth(WIDTH);
    box.setConverter(words(field -> field.orElse(Texts.of("workspace.field.none"))));
    return box;
  }

  private static <T> StringConverter<T> words(java.util.function.Function<T, String> words) {
    return new StringConverter<>() {
      @Override
      public String toString(@Nullable T value) {
        return value == null ? "" : words.apply(value);
      }

      @Override
      public T fromString(String text) {
        throw new UnsupportedOperationException("only chosen, never typed");
      }
    };
  }
}
