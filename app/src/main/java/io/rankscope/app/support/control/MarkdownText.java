package io.rankscope.app.support.control;

import io.rankscope.app.support.theme.Styles;
import java.util.ArrayDeque;
import java.util.Deque;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.parser.Parser;

/**
 * Markdown as wrapped text: headings, paragraphs, lists, strong, emphasis and code. Nothing in it
 * can be followed or run: links and HTML show as the text they are.
 */
public final class MarkdownText extends VBox {
  private static final Parser PARSER = Parser.builder().build();

  public MarkdownText() {
    getStyleClass().add(Styles.MARKDOWN);
  }

  public void show(String markdown) {
    getChildren().clear();
    PARSER.parse(markdown).accept(new Builder(this));
  }

  private static final class Builder extends AbstractVisitor {
    private final Deque<String> faces = new ArrayDeque<>();
    private Pane blocks;
    private TextFlow flow = new TextFlow();
    private String bullet = "";

    Builder(Pane blocks) {
      this.blocks = blocks;
    }

    @Override
    public void visit(Heading heading) {
      block();
      within(Styles.HEADING, heading);
    }

    @Override
    public void visit(Paragraph paragraph) {
      block();
      visitChildren(paragraph);
    }

    @Override
    public void visit(BulletList list) {
      for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
        item("•  ", (ListItem) item);
      }
    }

    @Override
    public void visit(OrderedList list) {
      Integer start = list.getMarkerStartNumber();
      int number = start == null ? 1 : start;
      for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
        item(number++ + ".  ", (ListItem) item);
      }
    }

    private void item(String mark, ListItem item) {
      Pane outer = blocks;
      VBox inner = new VBox();
      inner.getStyleClass().add(Styles.LIST_ITEM);
      outer.getChildren().add(inner);
      blocks = inner;
      bullet = mark;
      visitChildren(item);
      blocks = outer;
    }

    @Override
    public void visit(StrongEmphasis strong) {
      within(Styles.STRONG, strong);
    }

    @Override
    public void visit(Emphasis emphasis) {
      within(Styles.EMPHASIS, emphasis);
    }

    @Override
    public void visit(Code code) {
      faces.push(Styles.MONO);
      append(code.getLiteral());
      faces.pop();
    }

    @Override
    public void visit(FencedCodeBlock code) {
      block();
      faces.push(Styles.MONO);
      append(code.getLiteral().stripTrailing());
      faces.pop();
    }

    @Override
    public void visit(HtmlBlock html) {
      block();
      append(html.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
      append(html.getLiteral());
    }

    @Override
    public void visit(org.commonmark.node.Text text) {
      append(text.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
      append(" ");
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
      append("\n");
    }

    private void within(String face, Node node) {
      faces.push(face);
      visitChildren(node);
      faces.pop();
    }

    private void block() {
      flow = new TextFlow();
      blocks.getChildren().add(flow);
      append(bullet);
      bullet = "";
    }

    private void append(String words) {
      int start = 0;
      for (int end : RightToLeftWords.ends(words)) {
        add(words.substring(start, end));
        start = end;
      }
      if (start < words.length()) {
        add(words.substring(start));
      }
    }

    private void add(String words) {
      Text piece = new Text(words);
      piece.getStyleClass().add("text");
      piece.getStyleClass().addAll(faces);
      flow.getChildren().add(piece);
    }
  }
}
