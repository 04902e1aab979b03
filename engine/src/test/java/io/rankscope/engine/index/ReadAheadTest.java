package io.rankscope.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ReadAheadTest {
  private final ReadAhead read = new ReadAhead();

  @Test
  void saysNothing_whileThePassagesOfTheFirstBufferAreNotCounted() {
    read.read(1, 1000);
    read.read(50, 1000);
    assertThat(read.bytes(40)).isZero();
  }

  @Test
  void countsPassagesOfABufferAsEquallyLong_whenTheNextOneIsRead() {
    read.read(1, 1000);
    read.read(10, 1000);
    read.read(11, 2000);
    read.read(30, 2000);
    read.read(31, 3000);
    assertThat(read.bytes(5)).isEqualTo(500);
    assertThat(read.bytes(10)).isEqualTo(1000);
    assertThat(read.bytes(15)).isEqualTo(1250);
    assertThat(read.bytes(31)).isEqualTo(2000);
  }

  @Test
  void isAtTheEnd_onlyWhenEverythingIsIndexed() {
    read.read(1, 1000);
    read.read(4, 1000);
    read.end(1000);
    assertThat(read.bytes(3)).isEqualTo(750);
    assertThat(read.bytes(4)).isEqualTo(1000);
  }

  @Test
  void isAtTheEnd_whenTheCorpusHoldsNoPassage() {
    read.end(7);
    assertThat(read.bytes(0)).isEqualTo(7);
  }
}
