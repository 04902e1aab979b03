package io.rankscope.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.engine.task.TaskRunner;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class LookoutTest {
  private final BooleanProperty focused = new SimpleBooleanProperty();
  private final BooleanProperty minimised = new SimpleBooleanProperty();
  private final List<TaskRunner> looks = new ArrayList<>();
  private final Lookout lookout = new Lookout(focused, minimised, looks::add);

  @AfterEach
  void close() {
    lookout.close();
  }

  @Test
  void looksWhenTheWindowGetsTheFocus() {
    focused.set(true);
    focused.set(false);

    assertThat(looks).hasSize(1);
  }

  @Test
  void looksAgainAndAgain_alsoBesideTheWindowInUse() {
    lookout.tick();
    lookout.tick();

    assertThat(looks).hasSize(2);
  }

  @Test
  void doesNotLook_whileTheWindowIsMinimised() {
    minimised.set(true);
    lookout.tick();
    assertThat(looks).isEmpty();

    minimised.set(false);
    lookout.tick();
    assertThat(looks).hasSize(1);
  }

  @Test
  void doesNotLook_whenItIsClosed() {
    lookout.close();

    lookout.tick();
    focused.set(true);

    assertThat(looks).isEmpty();
  }
}
