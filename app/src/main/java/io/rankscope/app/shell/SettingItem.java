package io.rankscope.app.shell;

import java.util.Optional;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import org.controlsfx.control.PropertySheet;

/**
 * A setting as a property sheet shows it.
 *
 * @param id of its editor in the scene
 * @param help what it does, shown when the mouse rests on its name
 */
record SettingItem<T>(String id, String name, String help, Class<T> type, Property<T> value)
    implements PropertySheet.Item {
  @Override
  public Class<?> getType() {
    return type;
  }

  @Override
  public String getCategory() {
    return "";
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public String getDescription() {
    return help;
  }

  @Override
  public Object getValue() {
    return value.getValue();
  }

  @Override
  public void setValue(Object chosen) {
    value.setValue(type.cast(chosen));
  }

  @Override
  public Optional<ObservableValue<? extends Object>> getObservableValue() {
    return Optional.of(value);
  }
}
