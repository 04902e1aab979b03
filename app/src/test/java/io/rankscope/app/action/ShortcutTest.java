package io.rankscope.app.action;

import static io.rankscope.app.action.Shortcut.Modifier.CTRL;
import static io.rankscope.app.action.Shortcut.Modifier.SHIFT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import javafx.event.EventType;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ShortcutTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"J", "?", "/", "0", "Enter", "F5", "Ctrl+K", "Ctrl+Shift+F", "Alt+Up", "Ctrl+,"})
  void isWrittenAsItWasRead(String text) {
    assertThat(Shortcut.parse(text)).hasToString(text);
  }

  @Test
  void readsAnyCaseAndOrder() {
    assertThat(Shortcut.parse("shift+ctrl+f"))
        .isEqualTo(new Shortcut(Set.of(CTRL, SHIFT), "F"))
        .hasToString("Ctrl+Shift+F");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | No key is named",
        "Hyper+K | Hyper is no modifier key",
        "Ctrl+Flag | Flag is no key this program knows",
        "Shift+J | Write the character itself instead of Shift+J"
      })
  void refusesWhatIsNoKey(String text, String message) {
    assertThatThrownBy(() -> Shortcut.parse(text)).hasMessage(message);
  }

  @Test
  void findsACharacterWhereverTheLayoutHasIt() {
    assertThat(Shortcut.of(typed("?", true))).contains(Shortcut.parse("?"));
    assertThat(Shortcut.of(typed("j", false))).contains(Shortcut.parse("J"));
    assertThat(Shortcut.of(typed("J", false))).contains(Shortcut.parse("J"));
  }

  @Test
  void leavesShiftedLettersAlone() {
    assertThat(Shortcut.of(typed("J", true))).isEmpty();
  }

  @Test
  void findsAKeyByItsNameWithWhatIsHeld() {
    assertThat(Shortcut.of(pressed(KeyCode.F, true, true)))
        .contains(Shortcut.parse("Ctrl+Shift+F"));
    assertThat(Shortcut.of(pressed(KeyCode.NUMPAD1, true, false)))
        .contains(Shortcut.parse("Ctrl+1"));
    assertThat(Shortcut.of(pressed(KeyCode.SPACE, false, false))).contains(Shortcut.parse("Space"));
  }

  @Test
  void waitsForTheCharacter_whenOnlyItsKeyIsPressed() {
    assertThat(Shortcut.of(pressed(KeyCode.J, false, false))).isEqualTo(Optional.empty());
    assertThat(Shortcut.of(pressed(KeyCode.CONTROL, true, false))).isEqualTo(Optional.empty());
  }

  private static KeyEvent typed(String character, boolean shift) {
    return event(KeyEvent.KEY_TYPED, character, KeyCode.UNDEFINED, shift, false);
  }

  private static KeyEvent pressed(KeyCode code, boolean control, boolean shift) {
    return event(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, code, shift, control);
  }

  private static KeyEvent event(
      EventType<KeyEvent> type, String character, KeyCode code, boolean shift, boolean control) {
    return new KeyEvent(type, character, "", code, shift, control, false, false);
  }
}
