package dev.claimant.ingest;

import dev.claimant.ingest.DocumentException.Reason;
import dev.claimant.support.IoProblems;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** The documents that inputs hold, in order, each read when its turn comes. */
public final class Documents implements Iterator<Item>, Closeable {
  private final int maxBytes;
  private final AtomicLong bytesRead = new AtomicLong();
  private final InputChain<Input, Item> items;
  private Optional<DocumentStream> open = Optional.empty();

  /**
   * @param maxBytes the most that a document can have, unpacked
   */
  public Documents(Iterator<Input> inputs, int maxBytes) {
    this.maxBytes = maxBytes;
    items = new InputChain<>(inputs, this::in);
  }

  @Override
  public boolean hasNext() {
    return items.hasNext();
  }

  @Override
  public Item next() {
    return items.next();
  }

  /** How many bytes of all inputs were read so far; any thread may ask. */
  public long bytesRead() {
    return bytesRead.get();
  }

  private Iterator<Item> in(Input input) {
    try {
      close();
      Described beside = input.beside().read();
      InputStream counted = new Counted(input.source().open());
      DocumentStream documents = DocumentStream.open(input.id(), input.name(), counted, maxBytes);
      open = Optional.of(documents);
      return new InputChain<>(
          new Guarded(input, documents), item -> List.of(with(beside, input, item)).iterator());
    } catch (DocumentException e) {
      return bad(input, e);
    } catch (IOException e) {
      return bad(input, new DocumentException(Reason.UNREADABLE, IoProblems.describe(e)));
    }
  }

  /** An id that stands beside an input is that of the only document in it. */
  private static Item with(Described beside, Input input, Item item) {
    return item instanceof RawDocument raw
        ? new RawDocument(
            raw.id().equals(input.id()) ? beside.id().orElse(raw.id()) : raw.id(),
            raw.name(),
            raw.format(),
            raw.bytes(),
            raw.charset(),
            raw.metadata().or(beside.metadata()))
        : item;
  }

  private static Iterator<Item> bad(Input input, DocumentException problem) {
    return List.<Item>of(new BadItem(input.id(), input.name(), problem)).iterator();
  }

  @Override
  public void close() throws IOException {
    if (open.isPresent()) {
      open.get().close();
      open = Optional.empty();
    }
  }

  /** The documents of one input, which ends where memory does not suffice for the next one. */
  private static final class Guarded implements Iterator<Item> {
    private final Input input;
    private Iterator<Item> documents;

    Guarded(Input input, Iterator<Item> documents) {
      this.input = input;
      this.documents = documents;
    }

    @Override
    public boolean hasNext() {
      try {
        return documents.hasNext();
      } catch (OutOfMemoryError e) {
        documents =
            bad(
                input,
                new DocumentException(
                    Reason.TOO_LONG, "not enough memory to read on: give Java more"));
        return true;
      }
    }

    @Override
    public Item next() {
      return documents.next();
    }
  }

  private final class Counted extends FilterInputStream {
    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      bytesRead.addAndGet(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] bytes, int start, int length) throws IOException {
      int count = super.read(bytes, start, length);
      bytesRead.addAndGet(Math.max(0, count));
      return count;
    }
  }
}
