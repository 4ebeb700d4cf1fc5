//! Values on their way into a statement. A NULL keeps its type, since PostgreSQL wants to know it.

use kernel::{Date, Id, Role, Timestamp};
use uuid::Uuid;

/// A parameter of a statement.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// UUID.
    Uuid(Option<Uuid>),
    /// TEXT.
    Text(Option<String>),
    /// BIGINT.
    Int(Option<i64>),
    /// BOOLEAN.
    Flag(Option<bool>),
    /// BYTEA.
    Bytes(Option<Vec<u8>>),
}

/// Something that can be a parameter.
pub trait ToValue {
    /// The parameter.
    fn value(&self) -> Value;
    /// The NULL of this type.
    fn null() -> Value
    where
        Self: Sized;
}

macro_rules! to_value {
    ($($kind:ty => $variant:ident, |$it:ident| $make:expr;)+) => {$(
        impl ToValue for $kind {
            fn value(&self) -> Value { let $it = self; Value::$variant(Some($make)) }
            fn null() -> Value { Value::$variant(None) }
        }
    )+};
}

to_value! {
    Uuid => Uuid, |it| *it;
    String => Text, |it| it.clone();
    &str => Text, |it| (*it).to_owned();
    Date => Text, |it| it.to_string();
    Role => Text, |it| it.slug().to_owned();
    i64 => Int, |it| *it;
    i32 => Int, |it| (*it).into();
    u32 => Int, |it| (*it).into();
    Timestamp => Int, |it| it.as_millisecond();
    bool => Flag, |it| *it;
    Vec<u8> => Bytes, |it| it.clone();
    &[u8] => Bytes, |it| it.to_vec();
}

impl<K> ToValue for Id<K> {
    fn value(&self) -> Value {
        Value::Uuid(Some(self.uuid()))
    }
    fn null() -> Value {
        Value::Uuid(None)
    }
}

impl<T: ToValue> ToValue for Option<T> {
    fn value(&self) -> Value {
        self.as_ref().map_or_else(T::null, ToValue::value)
    }
    fn null() -> Value {
        T::null()
    }
}

impl<T: ToValue> ToValue for &T {
    fn value(&self) -> Value {
        (*self).value()
    }
    fn null() -> Value {
        T::null()
    }
}

/// The parameters of a statement, in order.
#[macro_export]
macro_rules! args {
    ($($value:expr),* $(,)?) => { vec![$($crate::ToValue::value(&$value)),*] };
}
