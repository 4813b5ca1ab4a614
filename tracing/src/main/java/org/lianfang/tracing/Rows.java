package org.lianfang.tracing;

import java.util.Arrays;

/// Pieces of one day in no order; grows.
final class Rows {

    private int[] persons;
    private int[] places;
    private long[] pieces;
    private int size;

    Rows(int room) {
        persons = new int[room];
        places = new int[room];
        pieces = new long[room];
    }

    void add(int person, int place, long piece) {
        if (size == pieces.length) {
            var room = Math.max(4, size + (size >> 1));
            persons = Arrays.copyOf(persons, room);
            places = Arrays.copyOf(places, room);
            pieces = Arrays.copyOf(pieces, room);
        }
        persons[size] = person;
        places[size] = place;
        pieces[size++] = piece;
    }

    int size() {
        return size;
    }

    int person(int row) {
        return persons[row];
    }

    int place(int row) {
        return places[row];
    }

    long piece(int row) {
        return pieces[row];
    }

    /// @return the rows by place, and within a place by their begin
    int[] byPlaceAndBegin() {
        var keys = new long[size];
        for (var row = 0; row < size; row++) {
            keys[row] = (long) places[row] << 32 | row;
        }
        Arrays.sort(keys);
        var order = new int[size];
        for (var row = 0; row < size; row++) {
            order[row] = (int) keys[row];
        }
        for (int from = 0, to; from < size; from = to) {
            to = from + 1;
            while (to < size && places[order[to]] == places[order[from]]) {
                to++;
            }
            sortByBegin(order, keys, from, to);
        }
        return order;
    }

    /// `keys` only lends its room.
    private void sortByBegin(int[] order, long[] keys, int from, int to) {
        if (to - from < 2) {
            return;
        }
        for (var row = from; row < to; row++) {
            keys[row] = (long) Piece.from(pieces[order[row]]) << 32 | order[row];
        }
        Arrays.sort(keys, from, to);
        for (var row = from; row < to; row++) {
            order[row] = (int) keys[row];
        }
    }
}
