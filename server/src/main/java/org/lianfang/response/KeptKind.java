package org.lianfang.response;

/// A kind of records that is forgotten from one shelf, as most are.
public record KeptKind(String kind, Begins begins, Forgetting forgetting, Forgetting.Shelf shelf)
        implements KeptRecords {

    @Override
    public long forget() {
        return forgetting.forget(this, shelf);
    }
}
