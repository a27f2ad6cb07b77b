package dev.claimant.spark;

import org.apache.spark.Partitioner;

/** Spreads documents evenly, those with one id to one partition. */
final class ById extends Partitioner {
  private static final long serialVersionUID = 1L;

  private final int partitions;

  ById(int partitions) {
    this.partitions = partitions;
  }

  @Override
  public int numPartitions() {
    return partitions;
  }

  @Override
  public int getPartition(Object place) {
    return Math.floorMod(((Place) place).id().hashCode(), partitions);
  }
}
