package io.rankscope.engine.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.engine.corpus.SgmlMarkup.Unclosed;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SgmlMarkupTest {
  @Test
  void endsElements_atTheirClosingTagOrWhereUnclosedOnesEnd() {
    String text = "<A>1<b>2</b></A> <a x=y>3<B>4</B> <A>5 <c/> 6";
    assertThat(contents(text, "a", Unclosed.TO_NEXT_TAG)).containsExactly("1<b>2</b>", "3", "5 ");
    assertThat(contents(text, "a", Unclosed.TO_END))
        .containsExactly("1<b>2</b>", "3<B>4</B> ", "5 <c/> 6");
    assertThat(contents(text, "b", Unclosed.TO_END)).containsExactly("2", "4");
    assertThat(contents("</a> <aa>x</aa>", "a", Unclosed.TO_END)).isEmpty();
  }

  @Test
  void leavesWhatIsNoTag_asText() {
    assertThat(plain("a < b, c <3 d<> <!-- out <p> --> 1<2 <!-- left & <p>in</p>"))
        .isEqualTo("a < b, c <3 d<>   1<2 <!-- left &  in");
  }

  @Test
  void takesTextOutsideOfElements_evenWhenTheyOverlap() {
    SgmlMarkup markup = new SgmlMarkup("one <a>two <b>three</a> four</b> five");
    List<SgmlMarkup.Element> a = markup.elements("a", Unclosed.TO_END);
    List<SgmlMarkup.Element> b = markup.elements("b", Unclosed.TO_END);
    assertThat(markup.plainOutside(List.of(b.getFirst(), a.getFirst()))).isEqualTo("one   five");
    assertThat(markup.plainOutside(List.of())).isEqualTo("one  two  three  four  five");
  }

  private static List<String> contents(String text, String name, Unclosed unclosed) {
    return new SgmlMarkup(text)
        .elements(name, unclosed).stream().map(element -> element.content().of(text)).toList();
  }

  private static String plain(String text) {
    return new SgmlMarkup(text).plain(new TextSpan(0, text.length()));
  }
}
