package io.rankscope.app.shell;

import io.rankscope.app.action.Action;
import io.rankscope.app.support.icon.Icons;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ListView;

/**
 * A screen with one list and one key, which writes down what is asked of it.
 *
 * @param heard gets a line for each
 */
record HeardScreen(String id, List<String> heard, ListView<String> list) implements Screen {
  HeardScreen(String id, List<String> heard) {
    this(id, heard, new ListView<>());
  }

  @Override
  public String title() {
    return id;
  }

  @Override
  public Icons icon() {
    return Icons.SEARCH;
  }

  @Override
  public Node createView() {
    heard.add(id + " made");
    list.setId("view-" + id);
    return list;
  }

  @Override
  public List<Action> actions() {
    return List.of(
        Action.named(id + ".next")
            .called(id + " next")
            .keys("J")
            .does(() -> heard.add(id + " next")));
  }

  @Override
  public void onShown() {
    heard.add(id + " shown");
  }

  @Override
  public void takeFocus() {
    list.requestFocus();
  }

  @Override
  public void onHidden() {
    heard.add(id + " hidden");
  }
}
