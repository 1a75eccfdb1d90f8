#define BOOST_TEST_MODULE gradient descent core
#include <boost/test/included/unit_test.hpp>
